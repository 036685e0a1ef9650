import { randomUUID } from 'node:crypto';
import { parseEvent, type StoaEvent } from '@stoa/events';
import type { Logger } from '@stoa/service-kit';
import { Redis } from 'ioredis';
import type { EventBus, Receive } from './bus.ts';

const STREAM = 'stoa:events';
/** Where entries go that are not events, for a person to look at. */
const SET_ASIDE = 'stoa:events:malformed';
/** A subscriber that was away for longer than this many events has to be rebuilt. */
const KEPT_EVENTS = 1_000_000;
const BATCH = 200;
const WAIT_MS = 2_000;
/** A consumer that took entries and did not finish in this time is taken to be dead. */
const ABANDONED_AFTER_MS = 10_000;

type Entry = [id: string, fields: string[]];

/**
 * The bus of many processes: one Redis stream, and a consumer group for each subscriber, so that
 * the instances of one subgraph share its events. What a dead instance had taken, another takes
 * over. Order for each aggregate is kept by the inbox (`sequence`), not by the stream.
 */
export function createRedisBus(url: string, log: Logger): EventBus {
  const publisher = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  publisher.on('error', (error: Error) => log.warn({ error: error.message }, 'event bus: Redis'));
  const readers: { stop(): Promise<void> }[] = [];

  return {
    async publish(events) {
      const pipeline = publisher.pipeline();
      for (const event of events) {
        pipeline.xadd(STREAM, 'MAXLEN', '~', KEPT_EVENTS, '*', 'event', JSON.stringify(event));
      }
      const results = (await pipeline.exec()) ?? [];
      for (const [error] of results) if (error) throw error;
    },
    async subscribe(subscriber, types, receive) {
      readers.push(startReader(new Redis(url), subscriber, types, receive, log));
    },
    async close() {
      await Promise.all(readers.map(async (reader) => reader.stop()));
      publisher.disconnect();
    },
  };
}

/** Reads one subscriber's share of the stream until it is stopped. */
function startReader(
  redis: Redis,
  group: string,
  types: ReadonlySet<string>,
  receive: Receive,
  log: Logger,
) {
  const consumer = randomUUID();
  let stopping = false;
  redis.on('error', (error: Error) => log.warn({ error: error.message }, 'event bus: Redis'));

  async function handle(entries: readonly Entry[]): Promise<void> {
    const events: StoaEvent[] = [];
    for (const [id, fields] of entries) {
      const event = readEntry(fields);
      if (event === null) {
        log.error({ entry: id }, `event bus: an entry is not an event; set aside in ${SET_ASIDE}`);
        await redis.xadd(SET_ASIDE, '*', ...fields);
      } else if (types.has(event.type)) events.push(event);
    }
    if (events.length > 0) await receive(events);
    if (entries.length > 0) await redis.xack(STREAM, group, ...entries.map(([id]) => id));
  }

  async function takeOverAbandoned(): Promise<void> {
    const [, entries] = (await redis.xautoclaim(
      STREAM,
      group,
      consumer,
      ABANDONED_AFTER_MS,
      '0',
      'COUNT',
      BATCH,
    )) as [string, Entry[]];
    await handle(entries);
  }

  async function readNew(): Promise<void> {
    const answer = (await redis.xreadgroup(
      'GROUP',
      group,
      consumer,
      'COUNT',
      BATCH,
      'BLOCK',
      WAIT_MS,
      'STREAMS',
      STREAM,
      '>',
    )) as StreamsAnswer;
    await handle(entriesOf(answer));
  }

  async function run(): Promise<void> {
    let takenOverAt = 0;
    while (!stopping) {
      try {
        await ensureGroup(redis, group);
        while (!stopping) {
          if (Date.now() - takenOverAt > ABANDONED_AFTER_MS / 2) {
            takenOverAt = Date.now();
            await takeOverAbandoned();
          }
          await readNew();
        }
      } catch (error) {
        if (stopping) return;
        log.warn({ error }, 'event bus: reading failed, trying again');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      redis.disconnect();
      await running;
    },
  };
}

/** RESP3 gives a map from stream to entries, RESP2 a list of pairs; null when the wait ran out. */
type StreamsAnswer = [string, Entry[]][] | Record<string, Entry[]> | null;

function entriesOf(answer: StreamsAnswer): readonly Entry[] {
  if (answer === null) return [];
  return Array.isArray(answer) ? answer.flatMap(([, entries]) => entries) : (answer[STREAM] ?? []);
}

function readEntry(fields: readonly string[]): StoaEvent | null {
  try {
    return parseEvent(JSON.parse(fields[fields.indexOf('event') + 1] ?? ''));
  } catch {
    return null;
  }
}

async function ensureGroup(redis: Redis, group: string): Promise<void> {
  try {
    // From the first entry on: a subgraph that joins late still hears what is kept.
    await redis.xgroup('CREATE', STREAM, group, '0', 'MKSTREAM');
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('BUSYGROUP'))) throw error;
  }
}
