import { parseEvent, type StoaEvent } from '@stoa/events';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Context, Transaction } from '../context.ts';
import type { EventBus } from './bus.ts';
import type { Consumer } from './consumer.ts';
import type { JobQueue } from './job-queue.ts';

const QUEUE = 'inbox';
const BATCH = 20;
/** An event that is delivered again within this time is still known, and dropped. */
const REMEMBERED_SECONDS = 7 * 24 * 3_600;

/** A transaction that also completes the job it was started for. */
type TransactionFor<Services> = (
  event: StoaEvent,
  work: (tx: Transaction, context: Context<Services>) => Promise<void>,
) => Promise<void>;

/**
 * The events that this subgraph has to act on: a queue in its own database, keyed by event id (a
 * second delivery is dropped), first in, first out for each aggregate. An event that cannot be
 * handled (a bug, a version that is newer than this build) is tried again until it can, and holds up
 * its aggregate alone.
 */
export class Inbox<Services> {
  readonly #queue: JobQueue;
  readonly #orm: MikroORM;
  readonly #consumers: ReadonlyMap<string, Consumer<Services>>;

  /** @throws {Error} when two consumers want the same event: one of them would never see it. */
  constructor(queue: JobQueue, orm: MikroORM, consumers: readonly Consumer<Services>[]) {
    this.#queue = queue;
    this.#orm = orm;
    this.#consumers = new Map(consumers.map((consumer) => [consumer.contract.type, consumer]));
    if (this.#consumers.size !== consumers.length) {
      throw new Error('Two consumers want the same type of event: make them one.');
    }
  }

  async start(
    subscriber: string,
    bus: EventBus,
    transactionFor: TransactionFor<Services>,
  ): Promise<void> {
    if (this.#consumers.size === 0) return;
    await this.#queue.createEventQueue(QUEUE, { deleteAfterSeconds: REMEMBERED_SECONDS });
    await this.#queue.work(QUEUE, BATCH, async (job) => {
      const event = parseEvent(job.data);
      const consumer = this.#consumers.get(event.type);
      if (!consumer) throw new Error(`Nothing here consumes ${event.type}.`);
      if (event.version !== consumer.contract.version) {
        throw new Error(
          `${event.type} is of version ${event.version}, and this build knows version ${consumer.contract.version}: it waits for a newer build.`,
        );
      }
      const data = consumer.contract.data.parse(event.data);
      await transactionFor(event, async (tx, context) => {
        await consumer.handle(tx, { ...event, data } as never, context);
        const held = await this.#queue.complete(QUEUE, job, tx.em);
        if (!held) throw new Error(`${event.type} ${event.id} was taken over by another instance.`);
      });
    });
    await bus.subscribe(subscriber, new Set(this.#consumers.keys()), async (events) =>
      this.#take(events),
    );
  }

  async #take(events: readonly StoaEvent[]): Promise<void> {
    const jobs = onePerId(events).map((event) => ({
      id: event.id,
      data: event,
      singletonKey: event.aggregateId,
    }));
    await this.#orm.em.fork().transactional(async (em) => this.#queue.append(QUEUE, jobs, em));
  }
}

/** The queue drops an event that it has, and refuses a batch that holds one twice. */
const onePerId = (events: readonly StoaEvent[]) => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];
