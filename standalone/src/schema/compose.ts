import { composeServices } from '@apollo/composition';
import type { SubgraphName } from '@stoa/service-kit';
import { schemaOf } from '@stoa/subgraph-kit';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { SUBGRAPH_PORTS, subgraphs } from '../subgraphs.ts';

/** Everything that `schema/` holds, by file name, and what composition has to say about it. */
export interface ComposedSchema {
  readonly files: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
  /** When there are any, `files` holds the subgraphs alone. */
  readonly errors: readonly string[];
}

/** Prints each subgraph's schema and composes the supergraph and the public schema from them. */
export function compose(): ComposedSchema {
  const services = Object.values(subgraphs).map((definition) => ({
    name: definition.name,
    url: defaultUrl(definition.name),
    sdl: schemaOf(definition as never).sdl,
  }));
  const files = new Map(services.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl]));
  const composed = composeServices(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (composed.errors) {
    return { files, hints: [], errors: composed.errors.map((error) => error.message) };
  }
  const api = composed.schema.toAPISchema().toGraphQLJSSchema();
  files.set('supergraph.graphql', composed.supergraphSdl);
  files.set('api.graphql', `${printSchema(lexicographicSortSchema(api))}\n`);
  return { files, hints: composed.hints.map((hint) => hint.toString()), errors: [] };
}

/** Stands in the supergraph; the router's settings override it. */
const defaultUrl = (name: SubgraphName) => `http://127.0.0.1:${SUBGRAPH_PORTS[name]}/graphql`;
