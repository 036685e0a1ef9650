import { testDatabase } from '@stoa/embedded-postgres/testing';
import type { StoaEvent } from '@stoa/events';
import {
  ANONYMOUS,
  createLogger,
  type Caller,
  type Stream,
  type SubgraphClient,
  type SubgraphName,
  type SubgraphRequest,
} from '@stoa/service-kit';
import type { ExecutionResult } from 'graphql';
import type { z } from 'zod';
import type { SettingsOf, SubgraphDefinition } from '../define-subgraph.ts';
import type { Receive } from '../events/bus.ts';
import { createLocalTopics } from '../live/local-topics.ts';
import { newId } from '../new-id.ts';
import { startSubgraph, type RunningSubgraph } from '../start-subgraph.ts';

type Variables = Readonly<Record<string, unknown>>;
/** Data of any shape: a test says what it expects of it. */
export type Data = ReturnType<typeof JSON.parse>;

/** A subgraph on a database of its own, for one test file. */
export interface TestSubgraph {
  readonly subgraph: RunningSubgraph;
  /** Runs an operation as somebody. */
  execute(caller: Caller, query: string, variables?: Variables): Promise<ExecutionResult<Data>>;
  /** Runs an operation that must succeed, and gives its data. */
  query(caller: Caller, query: string, variables?: Variables): Promise<Data>;
  subscribe(caller: Caller, query: string, variables?: Variables): Promise<Stream<ExecutionResult>>;
  /** What was published so far, in order. */
  readonly published: readonly StoaEvent[];
  /** Hands events to the subgraph's inbox, as the bus would. */
  deliver(...events: StoaEvent[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a subgraph for a test file. Everything is real but the bus, which keeps what is published
 * for the test to see, and tokens: callers are named outright.
 *
 * @param options.neighbours other subgraphs that it calls.
 */
export async function startTestSubgraph<Shape extends z.ZodRawShape, Services>(
  definition: SubgraphDefinition<Shape, Services>,
  options: {
    settings: SettingsOf<Shape>;
    neighbours?: Partial<Record<SubgraphName, SubgraphClient>>;
    seed?: boolean;
  },
): Promise<TestSubgraph> {
  const start = async (databaseUrl: string) => {
    const published: StoaEvent[] = [];
    let receive: Receive = async () => {};
    const subgraph = await startSubgraph(definition, {
      databaseUrl,
      settings: options.settings,
      seed: options.seed ?? false,
      log: createLogger(definition.name, 'error'),
      live: createLocalTopics(),
      bus: {
        publish: async (events) => void published.push(...events),
        subscribe: async (_subscriber, _types, deliver) => {
          receive = deliver;
        },
        close: async () => {},
      },
      authenticate: async (header) => ({ caller: callerIn(header), expiresAt: null }),
      serviceSecret: 'a secret that is long enough for tests',
      clientOf: (name) => neighbourOrFail(options.neighbours?.[name], name),
    });
    return { subgraph, published, deliver: async (events: StoaEvent[]) => receive(events) };
  };

  const database = await testDatabase({
    template: `${definition.name}_${options.seed ? 'seeded' : 'empty'}`,
    prepare: async (url) => (await start(url)).subgraph.stop(),
  });
  const { subgraph, published, deliver } = await start(database.url);

  const request = (caller: Caller, query: string, variables: Variables = {}): SubgraphRequest => ({
    query,
    variables,
    metadata: {
      requestId: newId(),
      ...(caller.role !== 'ANONYMOUS' && { authorization: headerOf(caller) }),
    },
  });

  return {
    subgraph,
    published,
    execute: async (...call) => subgraph.client.execute(request(...call)),
    async query(...call) {
      const { data, errors } = await subgraph.client.execute(request(...call));
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    subscribe: async (...call) => subgraph.client.subscribe(request(...call)),
    deliver: async (...events) => deliver(events),
    async stop() {
      await subgraph.stop();
      await database.drop();
    },
  };
}

const headerOf = (caller: Caller) => `Bearer ${encodeURIComponent(JSON.stringify(caller))}`;

function callerIn(header: string | undefined): Caller {
  return header === undefined ? ANONYMOUS : JSON.parse(decodeURIComponent(header.slice(7)));
}

function neighbourOrFail(client: SubgraphClient | undefined, name: SubgraphName): SubgraphClient {
  if (client) return client;
  throw new Error(`This test calls ${name} and gave no neighbour for it.`);
}
