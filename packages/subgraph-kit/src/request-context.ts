import type { MikroORM } from '@mikro-orm/postgresql';
import type {
  Authenticate,
  CallMetadata,
  CallSubgraph,
  Caller,
  Logger,
  SubgraphName,
  TypedOperation,
} from '@stoa/service-kit';
import DataLoader from 'dataloader';
import { newId } from './new-id.ts';
import type { Context, LoaderDefinition, Transaction } from './context.ts';
import type { JobContract, ScheduleOptions } from './events/job.ts';
import type { JobQueue } from './events/job-queue.ts';
import type { Outbox, PendingEvent } from './events/outbox.ts';
import type { LiveTopics } from './live/topics.ts';

/** What the contexts of one running subgraph share. */
export interface ContextParts {
  readonly orm: MikroORM;
  readonly outbox: Outbox;
  readonly queue: JobQueue;
  readonly live: LiveTopics;
  readonly log: Logger;
  readonly call: CallSubgraph;
  readonly authenticate: Authenticate;
  readonly services: unknown;
}

/** The context of one request, job or consumed event. */
export class RequestContext implements Context {
  readonly caller: Caller;
  readonly metadata: CallMetadata;
  readonly #parts: ContextParts;
  readonly #loaders = new Map<unknown, unknown>();
  #em: Context['em'] | undefined;
  #log: Logger | undefined;

  constructor(parts: ContextParts, caller: Caller, metadata: CallMetadata) {
    this.#parts = parts;
    this.caller = caller;
    this.metadata = metadata;
  }

  get services() {
    return this.#parts.services;
  }

  get live() {
    return this.#parts.live;
  }

  get log() {
    return (this.#log ??= this.#parts.log.child({ requestId: this.metadata.requestId }));
  }

  get em() {
    return (this.#em ??= this.#parts.orm.em.fork());
  }

  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const topics = new Set<string>();
    const result = await this.#commit(work, topics);
    for (const topic of topics) this.#parts.live.publish(topic);
    return result;
  }

  async #commit<Result>(
    work: (tx: Transaction) => Promise<Result>,
    topics: Set<string>,
  ): Promise<Result> {
    return this.#parts.orm.em.fork().transactional(async (em) => {
      const events: PendingEvent[] = [];
      const jobs: { contract: JobContract; data: object; options: ScheduleOptions }[] = [];
      const tx: Transaction = {
        em,
        publish: (contract, aggregateId, data) => void events.push({ contract, aggregateId, data }),
        nudge: (topic) => void topics.add(topic),
        schedule: (contract, data, options = {}) => void jobs.push({ contract, data, options }),
      };
      const result = await work(tx);
      await em.flush();
      await this.#parts.outbox.write(em, events, this.metadata.traceparent ?? null);
      for (const { contract, data, options } of jobs) {
        const id = newId();
        const startAfter = options.at && { startAfter: options.at };
        const job = { id, data, singletonKey: id, ...startAfter };
        await this.#parts.queue.insert(contract.name, [job], em);
      }
      return result;
    });
  }

  async call<Result, Variables extends Record<string, unknown>>(
    subgraph: SubgraphName,
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    return this.#parts.call(subgraph, operation, variables, this.metadata);
  }

  async authenticate(authorization: string) {
    return this.#parts.authenticate(authorization);
  }

  loader<Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value> {
    const known = this.#loaders.get(definition) as DataLoader<Key, Value> | undefined;
    if (known) return known;
    const loader = new DataLoader<Key, Value>((keys) => definition.loadMany(this, keys));
    this.#loaders.set(definition, loader);
    return loader;
  }
}
