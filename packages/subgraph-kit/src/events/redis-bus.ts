import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseEvent, type StoaEvent } from '@stoa/events';
import type { Logger } from '@stoa/service-kit';
import { Redis } from 'ioredis';
import type { EventBus, Receive } from './bus.ts';

const STREAM = 'stoa:events';
/** A hash: the id of the last entry that each subscriber has in its inbox. */
const POSITIONS = 'stoa:events:positions';
/** Where entries go that are not events, for a person to look at. */
const SET_ASIDE = 'stoa:events:malformed';
/** A subscriber that was away for longer than this many events has to be rebuilt. */
const KEPT_EVENTS = 1_000_000;
const BATCH = 200;
const WAIT_MS = 2_000;
/** How long a reader that died keeps others from reading. */
const LEASE_MS = 6_000;
const RETRY_MS = 500;
/** A Redis that is silent for longer than a read may wait is taken to be gone. */
const SILENCE_MS = WAIT_MS + 5_000;

type Entry = [id: string, fields: string[]];

/**
 * The bus of many processes: one Redis stream, read from the position that each subscriber has
 * reached. Events are as safe as Redis is: it must write them to disk (`appendonly yes`).
 */
export function createRedisBus(url: string, log: Logger): EventBus {
  // A publisher that cannot reach Redis says so at once: the outbox keeps the events.
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    socketTimeout: SILENCE_MS,
  });
  redis.on('error', (error: Error) => log.warn({ error: error.message }, 'event bus: Redis'));
  const readers: Reader[] = [];

  return {
    async publish(events) {
      const pipeline = redis.pipeline();
      for (const event of events) {
        pipeline.xadd(STREAM, 'MAXLEN', '~', KEPT_EVENTS, '*', 'event', JSON.stringify(event));
      }
      const results = (await pipeline.exec()) ?? [];
      for (const [error] of results) if (error) throw error;
    },
    async subscribe(subscriber, types, receive) {
      readers.push(startReader(url, { subscriber, types, receive, log }));
    },
    async close() {
      await Promise.all(readers.map(async (reader) => reader.stop()));
      redis.disconnect();
    },
  };
}

interface Reader {
  stop(): Promise<void>;
}

/**
 * Reads the stream for one subscriber, in one of its instances, until it is stopped.
 *
 * The order of events does not rest on a lock, which a process that stalls can lose without knowing.
 * Every reader takes entries in from the stored position on, one after the other, and the position
 * never runs ahead of the inbox: whoever takes an entry in has seen all before it taken in. What two
 * readers both take in, the inbox drops. The lease only spares the double work.
 */
function startReader(
  url: string,
  options: {
    subscriber: string;
    types: ReadonlySet<string>;
    receive: Receive;
    log: Logger;
  },
): Reader {
  const { subscriber, types, receive, log } = options;
  const lease = `stoa:events:reader:${subscriber}`;
  const self = randomUUID();
  const stopping = new AbortController();
  const redis = new Redis(url, { maxRetriesPerRequest: 0, socketTimeout: SILENCE_MS });
  redis.on('error', (error: Error) => log.warn({ error: error.message }, 'event bus: Redis'));

  async function holdLease(): Promise<boolean> {
    const holder = await redis.set(lease, self, 'PX', LEASE_MS, 'NX', 'GET');
    if (holder === self) await redis.pexpire(lease, LEASE_MS);
    return holder === null || holder === self;
  }

  async function takeIn(entries: readonly Entry[]): Promise<void> {
    const events: StoaEvent[] = [];
    for (const [id, fields] of entries) {
      const event = readEntry(fields);
      if (event === null) {
        log.error({ entry: id }, `event bus: an entry is not an event; set aside in ${SET_ASIDE}`);
        await redis.xadd(SET_ASIDE, '*', ...fields);
      } else if (types.has(event.type)) events.push(event);
    }
    if (events.length > 0) await receive(events);
  }

  async function readWhileLeading(): Promise<void> {
    // From the first entry on: a subgraph that joins late still hears what is kept.
    let position = (await redis.hget(POSITIONS, subscriber)) ?? '0';
    while (!stopping.signal.aborted && (await holdLease())) {
      const entries = await readAfter(redis, position);
      await takeIn(entries);
      const last = entries.at(-1);
      if (last === undefined) continue;
      [position] = last;
      await redis.hset(POSITIONS, subscriber, position);
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await readWhileLeading();
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.warn({ err: error }, 'event bus: reading failed, trying again');
      }
      await pause(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      // A read that waits would wait on; what it got in the meantime stays with the stream.
      redis.disconnect();
      await running;
    },
  };
}

async function readAfter(redis: Redis, position: string): Promise<readonly Entry[]> {
  const answer: StreamsAnswer = await redis.xread(
    'COUNT',
    BATCH,
    'BLOCK',
    WAIT_MS,
    'STREAMS',
    STREAM,
    position,
  );
  if (answer === null) return [];
  return Array.isArray(answer) ? answer.flatMap(([, entries]) => entries) : (answer[STREAM] ?? []);
}

/** RESP3 gives a map from stream to entries, RESP2 a list of pairs; null when the wait ran out. */
type StreamsAnswer = [string, Entry[]][] | Record<string, Entry[]> | null;

function readEntry(fields: readonly string[]): StoaEvent | null {
  try {
    return parseEvent(JSON.parse(fields[fields.indexOf('event') + 1] ?? ''));
  } catch {
    return null;
  }
}
