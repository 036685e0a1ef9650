import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema, parse, type GraphQLSchema } from 'graphql';
import {
  buildSchemaSync,
  createResolversMap,
  type NonEmptyArray,
  type PubSub,
  type ResolversMap,
} from 'type-graphql';
import type { Context, LoaderDefinition } from '../context.ts';
import { checkRole } from './authorization.ts';

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@tag", "@external", "@requires", "@provides", "@override"]
)`;

/** Finds the entity that another subgraph, or the router, refers to by its key; null when there is none. */
export type ReferenceResolver<Reference = never, RequestContext = Context<never>> = (
  reference: Reference,
  context: RequestContext,
) => unknown;

/** type-graphql demands one; here every subscription brings its own `subscribe`. */
const noPubSub: PubSub = {
  publish: (topic) => refuse(topic),
  subscribe: (topic) => refuse(topic),
};

function refuse(topic: string): never {
  throw new Error(`Topic ${topic}: give the subscription a \`subscribe\` made with \`follow\`.`);
}

/** Finds entities by their `id`, all of one request in one batch. */
export function byId<Entity>(
  loader: LoaderDefinition<string, Entity | null>,
): ReferenceResolver<{ id: string }, Context> {
  return async ({ id }, context) => context.loader(loader).load(id);
}

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** What the schema says to composition: the same text each time, so that it can be compared. */
  readonly sdl: string;
}

/**
 * A federation subgraph made from type-graphql's classes.
 *
 * @param references by type name.
 * @param extendSchema SDL for what decorators cannot say (a directive on an enum, say).
 */
export function buildSchema(options: {
  resolvers: NonEmptyArray<Function>;
  references: Readonly<Record<string, ReferenceResolver>>;
  orphanedTypes?: readonly Function[];
  extendSchema?: string;
}): SubgraphSchema {
  const schema = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: [...(options.orphanedTypes ?? [])],
    authChecker: checkRole,
    // Inputs are checked by zod in the operation, which knows the rules.
    validate: false,
    skipCheck: true,
    pubSub: noPubSub,
  });
  const types = printSchemaWithDirectives(lexicographicSortSchema(schema));
  const sdl = [FEDERATION, types, options.extendSchema ?? ''].join('\n\n').trim() + '\n';
  const resolvers: ResolversMap = createResolversMap(schema);
  for (const [type, resolveReference] of Object.entries(options.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference } as never;
  }
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never), sdl };
}
