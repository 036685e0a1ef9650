import type { EntitySchema } from '@mikro-orm/core';
import type { Logger, SubgraphName } from '@stoa/service-kit';
import type { FastifyInstance } from 'fastify';
import type { NonEmptyArray } from 'type-graphql';
import type { z } from 'zod';
import type { Context, Transaction } from './context.ts';
import type { MigrationClass } from './database/orm.ts';
import type { Consumer } from './events/consumer.ts';
import type { Job } from './events/job.ts';
import type { ReferenceResolver } from './graphql/build-schema.ts';

/** The values that a shape of settings is read into. */
export type SettingsOf<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: z.infer<Shape[Name]>;
};

/** What a subgraph is made of. */
export interface SubgraphDefinition<
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Services = unknown,
> {
  readonly name: SubgraphName;
  /** Its own settings, beside those that every subgraph has. */
  readonly settings: Shape;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
  readonly resolvers: NonEmptyArray<Function>;
  /** How its entities are found by key, by type name. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** Types of others that get fields here and that no query here gives: `User` with its cart. */
  readonly orphanedTypes?: readonly Function[];
  /** SDL for what decorators cannot say. */
  readonly extendSchema?: string;
  readonly consumers?: readonly Consumer<Services>[];
  readonly jobs?: readonly Job<Services>[];
  /** What it alone has: a payment provider, a mailer. Made once, at the start. */
  readonly services: (settings: SettingsOf<Shape>, log: Logger) => Services;
  /** Plain HTTP beside GraphQL: webhooks, images. The router serves them under the same paths. */
  readonly routes?: (
    app: FastifyInstance,
    services: Services,
    newContext: NewContext<Services>,
  ) => Promise<void>;
  /** Plants the demo shop's share, once for a database: the note that it is planted commits with it. */
  readonly seed?: (tx: Transaction, context: Context<Services>) => Promise<void>;
}

/** A context for work that no request asked for, or that came by a plain route. */
export type NewContext<Services = unknown> = (requestId: string) => Context<Services>;

/** Names the parts of a subgraph: `src/subgraph.ts` of each reads as its table of contents. */
export function defineSubgraph<const Shape extends z.ZodRawShape, Services>(
  definition: SubgraphDefinition<Shape, Services>,
): SubgraphDefinition<Shape, Services> {
  return definition;
}
