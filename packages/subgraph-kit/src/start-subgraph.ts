import {
  ANONYMOUS,
  createCallSubgraph,
  createExecutor,
  createServiceTokens,
  type Authenticate,
  type CallMetadata,
  type Logger,
  type SubgraphClient,
  type SubgraphName,
} from '@stoa/service-kit';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from './context.ts';
import { translateRefusedText } from './database/refused-text.ts';
import { migrate, openDatabase } from './database/orm.ts';
import type { NewContext, SettingsOf, SubgraphDefinition } from './define-subgraph.ts';
import type { EventBus } from './events/bus.ts';
import { Inbox } from './events/inbox.ts';
import { JobQueue } from './events/job-queue.ts';
import { Outbox } from './events/outbox.ts';
import { buildSchema } from './graphql/build-schema.ts';
import type { LiveTopics } from './live/topics.ts';
import { newId } from './new-id.ts';
import { RequestContext, type ContextParts } from './request-context.ts';

/** How many jobs of one kind run side by side in one process. */
const JOBS_AT_ONCE = 10;

/** Everything outside that a subgraph needs. Standalone and distributed differ in nothing else. */
export interface Surroundings<Settings> {
  readonly databaseUrl: string;
  readonly settings: Settings;
  readonly bus: EventBus;
  readonly live: LiveTopics;
  readonly authenticate: Authenticate;
  /** Shared by all subgraphs: signs the tokens they show each other. */
  readonly serviceSecret: string;
  readonly clientOf: (subgraph: SubgraphName) => SubgraphClient;
  /** Put in the demo shop's share, unless it is there. */
  readonly seed: boolean;
  readonly log: Logger;
  readonly onProgress?: (message: string) => void;
}

/** A subgraph that runs, whoever serves it. */
export interface RunningSubgraph {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly client: SubgraphClient;
  /** Adds its plain HTTP routes to a server. */
  readonly routes: (app: FastifyInstance) => Promise<void>;
  /** For tests and tools: a context of the subgraph's own. */
  readonly newContext: NewContext;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** Finishes what runs, then closes. */
  stop(): Promise<void>;
}

/**
 * Brings the database up to date, seeds it if asked, and starts queues, consumers and jobs.
 * When the promise resolves the subgraph can be called.
 */
export async function startSubgraph<Shape extends z.ZodRawShape, Services>(
  definition: SubgraphDefinition<Shape, Services>,
  surroundings: Surroundings<SettingsOf<Shape>>,
): Promise<RunningSubgraph> {
  const { databaseUrl, settings, live, bus, authenticate } = surroundings;
  const log = surroundings.log.child({ subgraph: definition.name });
  const progress = surroundings.onProgress ?? (() => {});

  const { schema } = buildSchema(definition);
  const orm = await openDatabase({ databaseUrl, ...definition });
  const queue = new JobQueue(databaseUrl, log);
  const services = definition.services(settings, log);
  const parts: ContextParts = {
    orm,
    queue,
    outbox: new Outbox(queue),
    live,
    log,
    authenticate,
    call: createCallSubgraph({
      clientOf: surroundings.clientOf,
      serviceToken: createServiceTokens(definition.name, surroundings.serviceSecret),
      log,
    }),
    services,
  };
  const ownWork = (requestId: string, traceparent?: string | null): Context<Services> =>
    new RequestContext(
      parts,
      { role: 'SERVICE', name: definition.name },
      { requestId, ...(traceparent && { traceparent }) },
    ) as never;

  try {
    await prepareDatabase();
    await startQueues();
  } catch (error) {
    await close();
    throw error;
  }

  async function close(): Promise<void> {
    await queue.stop();
    await orm.close(true);
  }

  async function prepareDatabase(): Promise<void> {
    const migrations = await migrate(orm, databaseUrl, async () => {
      await queue.start();
      await parts.outbox.create();
      await createJobQueues(queue, definition);
      if (surroundings.seed) await seedOnce();
    });
    if (migrations.length > 0) progress(`${definition.name}: ${migrations.length} migrations`);
  }

  async function seedOnce(): Promise<void> {
    const { seed } = definition;
    if (!seed) return;
    const context = ownWork(newId());
    await context.transaction(async (tx) => {
      const { numAffectedRows } = await sql`
        insert into seed (name) values ('demo') on conflict do nothing
      `.execute(tx.em.getKysely());
      if (numAffectedRows === 0n) return;
      progress(`${definition.name}: planting the demo shop`);
      await seed(tx, context);
    });
  }

  async function startQueues(): Promise<void> {
    const inbox = new Inbox(queue, orm, definition.consumers ?? []);
    await inbox.start(definition.name, bus, async (event, work) => {
      const context = ownWork(event.id, event.traceparent);
      await context.transaction(async (tx) => work(tx, context));
    });
    await parts.outbox.relay(bus, live);
    for (const { contract, run, cron } of definition.jobs ?? []) {
      await queue.work(contract.name, JOBS_AT_ONCE, async (job) =>
        run(ownWork(job.id), contract.data.parse(job.data) as never),
      );
      if (cron !== null) await queue.cron(contract.name, cron);
    }
  }

  const client = createExecutor({
    name: definition.name,
    schema,
    log,
    translateError: translateRefusedText,
    contextFor: async (metadata: CallMetadata) => {
      const { caller } =
        metadata.authorization === undefined
          ? { caller: ANONYMOUS }
          : await authenticate(metadata.authorization);
      return new RequestContext(parts, caller, metadata);
    },
  });

  return {
    name: definition.name,
    schema,
    log,
    client,
    newContext: ownWork,
    async routes(app) {
      await definition.routes?.(app, services, ownWork);
    },
    isReady: async () => orm.isConnected(),
    stop: close,
  };
}

/** The schema alone, without a database: to print and compose it. */
export function schemaOf(definition: SubgraphDefinition<never, never>) {
  return buildSchema(definition);
}

async function createJobQueues(
  queue: JobQueue,
  definition: Pick<SubgraphDefinition<never, never>, 'jobs'>,
): Promise<void> {
  for (const { contract } of definition.jobs ?? []) {
    await queue.createJobQueue(contract.name, { retryLimit: contract.retries });
  }
}
