import type { StoaEvent } from '@stoa/events';
import { createLogger } from '@stoa/service-kit';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { eventually } from '../testing/eventually.ts';
import { noteEvent } from '../testing/notes.ts';
import { redisIsInstalled, startTestRedis, type TestRedis } from '../testing/redis-server.ts';
import type { EventBus, Receive } from './bus.ts';
import { createLocalBus } from './local-bus.ts';
import { createRedisBus } from './redis-bus.ts';

const log = createLogger('test', 'silent');
const closing: EventBus[] = [];
let redis: TestRedis;

afterEach(async () => {
  await Promise.all(closing.splice(0).map(async (bus) => bus.close()));
});

function opened(bus: EventBus): EventBus {
  closing.push(bus);
  return bus;
}

/** Tries until the bus has the events, as the outbox does. */
const publishUntilSafe = async (bus: EventBus, events: StoaEvent[]) =>
  eventually(async () => bus.publish(events));

/** Keeps events in the order in which they first came, as the inbox does. */
function inbox() {
  const events = new Map<string, StoaEvent>();
  const receive: Receive = async (received) => {
    for (const event of received) if (!events.has(event.id)) events.set(event.id, event);
  };
  const textsOf = (aggregateId: string) =>
    [...events.values()]
      .filter((event) => event.aggregateId === aggregateId)
      .map(({ data }) => (data as { text: string }).text);
  return { receive, textsOf };
}

const numbered = (aggregateId: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    noteEvent(String(index + 1), { aggregateId, sequence: index + 1 }),
  );
const textsOf = (events: readonly StoaEvent[]) =>
  events.map(({ data }) => (data as { text: string }).text);
const notes = new Set(['note.written']);

const forms = [
  {
    name: 'local',
    isHere: true,
    start: async () => {
      const bus = createLocalBus();
      return { bus: opened(bus), ready: bus.open };
    },
  },
  {
    name: 'Redis',
    isHere: redisIsInstalled,
    start: async () => ({ bus: opened(createRedisBus(redis.url, log)), ready: () => {} }),
  },
];

beforeAll(async () => {
  if (redisIsInstalled) redis = await startTestRedis();
});

afterAll(async () => {
  if (redisIsInstalled) await redis.remove();
});

for (const { name, isHere, start } of forms) {
  describe.runIf(isHere)(`the ${name} event bus`, () => {
    test('hands each event to every subscriber that wants it, and to no other', async () => {
      const { bus, ready } = await start();
      const [one, two, other] = [inbox(), inbox(), inbox()];
      await bus.subscribe(`one-${newId()}`, notes, one.receive);
      await bus.subscribe(`two-${newId()}`, notes, two.receive);
      await bus.subscribe(`other-${newId()}`, new Set(['note.burnt']), other.receive);
      ready();
      const aggregateId = newId();
      await publishUntilSafe(bus, [noteEvent('for all', { aggregateId })]);
      await eventually(() => {
        expect(one.textsOf(aggregateId)).toEqual(['for all']);
        expect(two.textsOf(aggregateId)).toEqual(['for all']);
      });
      expect(other.textsOf(aggregateId)).toEqual([]);
    });

    test('keeps the order of events', async () => {
      const { bus, ready } = await start();
      const { receive, textsOf: received } = inbox();
      await bus.subscribe(`ordered-${newId()}`, notes, receive);
      ready();
      const aggregateId = newId();
      const events = numbered(aggregateId, 300);
      await publishUntilSafe(bus, events.slice(0, 100));
      await publishUntilSafe(bus, events.slice(100));
      await eventually(() => expect(received(aggregateId)).toEqual(textsOf(events)));
    });

    test('keeps what was published before the subscriber came', async () => {
      const { bus, ready } = await start();
      const aggregateId = newId();
      const published = publishUntilSafe(bus, [noteEvent('early', { aggregateId })]);
      const { receive, textsOf: received } = inbox();
      await bus.subscribe(`late-${newId()}`, notes, receive);
      ready();
      await published;
      await eventually(() => expect(received(aggregateId)).toEqual(['early']));
    });

    test('hands an event over again until its subscriber has taken it', async () => {
      const { bus, ready } = await start();
      const { receive, textsOf: received } = inbox();
      let tries = 0;
      await bus.subscribe(`failing-${newId()}`, notes, async (events) => {
        tries += 1;
        if (tries < 3) throw new Error('the database is away');
        await receive(events);
      });
      ready();
      const aggregateId = newId();
      const events = numbered(aggregateId, 3);
      await publishUntilSafe(bus, events);
      await eventually(() => expect(received(aggregateId)).toEqual(textsOf(events)));
    });

    test('refuses events once it is closed', async () => {
      const { bus, ready } = await start();
      ready();
      await bus.close();
      await expect(bus.publish([noteEvent('too late')])).rejects.toThrow(Error);
    });
  });
}

describe.runIf(redisIsInstalled)('the Redis event bus, with several instances', () => {
  test('shares the events of one subscriber in order, while instances come, stall and go', async () => {
    const subscriber = `shared-${newId()}`;
    const { receive, textsOf: received } = inbox();
    const stalls = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    const publisher = opened(createRedisBus(redis.url, log));
    const aggregateId = newId();
    const events = numbered(aggregateId, 600);

    async function addInstance(stall: Promise<void>): Promise<EventBus> {
      const bus = opened(createRedisBus(redis.url, log));
      // The first hand-over stalls, for longer than its lease lives, and goes on with what it had.
      let first: Promise<void> | null = stall;
      await bus.subscribe(subscriber, notes, async (batch) => {
        const waiting = first;
        first = null;
        await waiting;
        await receive(batch);
      });
      return bus;
    }

    const instances = [];
    for (const { promise } of stalls) instances.push(await addInstance(promise));
    await publishUntilSafe(publisher, events.slice(0, 250));
    const [, second, third] = stalls;
    second?.resolve();
    third?.resolve();
    // Another takes over from the one that stalls.
    await eventually(() => expect(received(aggregateId)).toHaveLength(250));
    await publishUntilSafe(publisher, events.slice(250, 400));
    stalls[0]?.resolve();
    await instances[1]?.close();
    await publishUntilSafe(publisher, events.slice(400));
    await eventually(() => expect(received(aggregateId)).toHaveLength(600));
    expect(received(aggregateId)).toEqual(textsOf(events));
  }, 40_000);

  test('a lost Redis refuses events at once, and loses none when it is back', async () => {
    const bus = opened(createRedisBus(redis.url, log));
    const { receive, textsOf: received } = inbox();
    await bus.subscribe(`lost-${newId()}`, notes, receive);
    const aggregateId = newId();
    await publishUntilSafe(bus, numbered(aggregateId, 2));
    await redis.kill();
    const last = noteEvent('3', { aggregateId, sequence: 3 });
    await expect(bus.publish([last])).rejects.toThrow(Error);
    await redis.start();
    await publishUntilSafe(bus, [last]);
    await eventually(() => expect(received(aggregateId)).toEqual(['1', '2', '3']));
  });

  test('an entry that is no event is set aside and holds nothing up', async () => {
    const bus = opened(createRedisBus(redis.url, log));
    const client = new Redis(redis.url);
    await client.xadd('stoa:events', '*', 'event', '{"not":"an event"}');
    const { receive, textsOf: received } = inbox();
    await bus.subscribe(`careful-${newId()}`, notes, receive);
    const aggregateId = newId();
    await publishUntilSafe(bus, [noteEvent('after it', { aggregateId })]);
    await eventually(() => expect(received(aggregateId)).toEqual(['after it']));
    expect(await client.xlen('stoa:events:malformed')).toBeGreaterThan(0);
    client.disconnect();
  });
});
