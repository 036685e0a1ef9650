import { Kind, parse, type EnumValueDefinitionNode } from 'graphql';

/**
 * Where each subgraph is, as the supergraph says: its enum `join__Graph` has a value for each, with
 * `@join__graph(name: "orders", url: "http://…")`.
 */
export function subgraphUrls(supergraphSdl: string): Record<string, string> {
  const graphs = parse(supergraphSdl).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? [])
      : [],
  );
  return Object.fromEntries(
    graphs.map((graph) => [argument(graph, 'name'), argument(graph, 'url')]),
  );
}

function argument({ directives }: EnumValueDefinitionNode, name: string): string {
  const given = directives
    ?.find((directive) => directive.name.value === 'join__graph')
    ?.arguments?.find((argument) => argument.name.value === name)?.value;
  return given?.kind === Kind.STRING ? given.value : '';
}
