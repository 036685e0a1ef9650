import { parseEvent, type EventContract, type StoaEvent } from '@stoa/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../new-id.ts';
import type { LiveTopics } from '../live/topics.ts';
import type { EventBus } from './bus.ts';
import type { JobQueue } from './job-queue.ts';

const QUEUE = 'outbox';
const BATCH = 100;
/** Trying the bus is cheap: when it is back, everybody waits for what happened meanwhile. */
const LONGEST_PAUSE_SECONDS = 5;

/** An event that waits for its transaction to commit. */
export interface PendingEvent {
  readonly contract: EventContract;
  readonly aggregateId: string;
  readonly data: unknown;
}

/**
 * The events that this subgraph owes to others: a queue in its own database, first in, first out
 * for each aggregate, which a relay empties into the bus.
 */
export class Outbox {
  readonly #queue: JobQueue;

  constructor(queue: JobQueue) {
    this.#queue = queue;
  }

  /** Writes events in `em`'s transaction, each with the next number of its aggregate. */
  async write(
    em: EntityManager,
    pending: readonly PendingEvent[],
    traceparent: string | null,
  ): Promise<void> {
    if (pending.length === 0) return;
    const sequences = await nextSequences(em, pending);
    const occurredAt = new Date().toISOString();
    const jobs = pending.map(({ contract, aggregateId, data }, index) => {
      const event: StoaEvent = {
        id: newId(),
        type: contract.type,
        version: contract.version,
        occurredAt,
        aggregateId,
        sequence: sequences[index] ?? 0,
        traceparent,
        data: contract.data.parse(data),
      };
      return { id: event.id, data: event, singletonKey: aggregateId };
    });
    await this.#queue.append(QUEUE, jobs, em);
  }

  /** Creates the queue; `relay` empties it. Apart, so that the seed can write before anything runs. */
  async create(): Promise<void> {
    await this.#queue.createEventQueue(QUEUE, {
      deleteAfterSeconds: 3_600,
      retryDelayMax: LONGEST_PAUSE_SECONDS,
    });
  }

  /** Hands events to the bus as they are committed, and then nudges who follows their aggregate. */
  async relay(bus: EventBus, live: LiveTopics): Promise<void> {
    await this.#queue.workBatches(QUEUE, BATCH, async (batch) => {
      const events = batch.map(parseEvent);
      await bus.publish(events);
      for (const event of events) live.publish(event.aggregateId);
    });
  }
}

/**
 * Counts on for each aggregate. The row stays locked until the commit, so a number that is lower is
 * also committed earlier. Rows are taken in one order, so that two transactions cannot wait for
 * each other.
 */
async function nextSequences(
  em: EntityManager,
  pending: readonly PendingEvent[],
): Promise<number[]> {
  const counts = new Map<string, number>();
  for (const { aggregateId } of pending) {
    counts.set(aggregateId, (counts.get(aggregateId) ?? 0) + 1);
  }
  const aggregates = [...counts.keys()].toSorted();
  const { rows } = await sql<{ aggregate_id: string; sequence: number }>`
    insert into event_sequence as s (aggregate_id, sequence)
    select * from unnest(${aggregates}::uuid[], ${aggregates.map((id) => counts.get(id) ?? 0)}::int[])
    on conflict (aggregate_id) do update set sequence = s.sequence + excluded.sequence
    returning aggregate_id, sequence
  `.execute(em.getKysely());
  const next = new Map(
    rows.map((row) => [row.aggregate_id, row.sequence - (counts.get(row.aggregate_id) ?? 0)]),
  );
  return pending.map(({ aggregateId }) => {
    const sequence = (next.get(aggregateId) ?? 0) + 1;
    next.set(aggregateId, sequence);
    return sequence;
  });
}
