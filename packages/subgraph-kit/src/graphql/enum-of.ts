/** The object that type-graphql wants for an enum, from a list of names. */
export const enumOf = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };
