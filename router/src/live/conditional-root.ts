import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
} from 'graphql';

const MESSAGE =
  'The root field of a subscription cannot depend on a variable by @include or @skip: whether it ' +
  'is there would change which stream is opened. Leave the condition out, or subscribe only when it holds.';

/**
 * Finds what neither graphql-js's validation nor the planner can take: they throw at a condition
 * with a variable on a subscription's root field. To be asked before either.
 *
 * @returns null when there is nothing of the kind.
 */
export function conditionalRootError(document: DocumentNode): GraphQLError | null {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const seen = new Set<string>();

  function isConditional(selection: SelectionNode): boolean {
    if (selection.directives?.some(dependsOnVariable)) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return selection.selectionSet.selections.some(isConditional);
    }
    const name = selection.name.value;
    if (seen.has(name)) return false;
    seen.add(name);
    return fragments.get(name)?.selectionSet.selections.some(isConditional) ?? false;
  }

  const conditional = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION)
    .flatMap(({ selectionSet }) => selectionSet.selections.filter(isConditional));
  if (conditional.length === 0) return null;
  return new GraphQLError(MESSAGE, {
    nodes: conditional,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

function dependsOnVariable({ name, arguments: args }: DirectiveNode): boolean {
  return (
    (name.value === 'include' || name.value === 'skip') &&
    (args ?? []).some(({ value }) => value.kind === Kind.VARIABLE)
  );
}
