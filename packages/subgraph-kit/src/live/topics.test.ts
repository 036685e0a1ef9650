import { createLogger } from '@stoa/service-kit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { eventually } from '../testing/eventually.ts';
import { redisIsInstalled, startTestRedis, type TestRedis } from '../testing/redis-server.ts';
import { createLocalTopics } from './local-topics.ts';
import { createRedisTopics } from './redis-topics.ts';
import type { LiveTopics, Nudges } from './topics.ts';

const log = createLogger('test', 'silent');
const closing: LiveTopics[] = [];
let redis: TestRedis;

beforeAll(async () => {
  if (redisIsInstalled) redis = await startTestRedis();
});

afterAll(async () => {
  if (redisIsInstalled) await redis.remove();
});

afterEach(async () => {
  await Promise.all(closing.splice(0).map(async (topics) => topics.close()));
});

function opened(topics: LiveTopics): LiveTopics {
  closing.push(topics);
  return topics;
}

/** Topics that reach their listeners already: over Redis, connecting takes a moment. */
async function connected(topics: LiveTopics): Promise<LiveTopics> {
  const probe = newId();
  const heard = { count: 0 };
  const nudges = topics.listen([probe]);
  void count(nudges, heard);
  await eventually(() => {
    topics.publish(probe);
    expect(heard.count).toBeGreaterThan(0);
  });
  await nudges.return?.();
  return topics;
}

/** Counts nudges until they end. */
async function count(nudges: Nudges, heard: { count: number }): Promise<void> {
  for await (const _ of nudges) heard.count += 1;
}

/** Whether a promise is done by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

const forms = [
  { name: 'local', isHere: true, start: async () => connected(opened(createLocalTopics())) },
  {
    name: 'Redis',
    isHere: redisIsInstalled,
    start: async () => connected(opened(createRedisTopics(redis.url, log))),
  },
];

for (const { name, isHere, start } of forms) {
  describe.runIf(isHere)(`${name} live topics`, () => {
    test('nudge all who listen to the topic, and nobody else', async () => {
      const topics = await start();
      const [both, one, other] = [['a', 'b'], ['a'], ['c']].map((names) => topics.listen(names));
      const otherNext = other?.next() ?? Promise.reject(new Error('nobody listens'));
      topics.publish('a');
      expect((await both?.next())?.value).toEqual(new Set(['a']));
      expect((await one?.next())?.value).toEqual(new Set(['a']));
      expect(await isDone(otherNext)).toBe(false);
    });

    test('count nudges that a slow listener did not take yet as one', async () => {
      const topics = await start();
      const slow = topics.listen(['a', 'b']);
      const fast = topics.listen(['end']);
      for (const topic of ['a', 'b', 'a', 'a', 'end']) topics.publish(topic);
      await fast.next();
      expect((await slow.next()).value).toEqual(new Set(['a', 'b']));
      expect(await isDone(slow.next())).toBe(false);
    });

    test('end a wait at once when its listener leaves', async () => {
      const topics = await start();
      const nudges = topics.listen(['a']);
      const waiting = nudges.next();
      await nudges.return?.();
      expect(await waiting).toEqual({ value: undefined, done: true });
      topics.publish('a');
      expect(await nudges.next()).toEqual({ value: undefined, done: true });
    });

    test('end every listener when they are closed', async () => {
      const topics = await start();
      const waiting = ['a', 'a', 'b'].map(async (topic) => topics.listen([topic]).next());
      await topics.close();
      for (const { done } of await Promise.all(waiting)) expect(done).toBe(true);
    });
  });
}

describe.runIf(redisIsInstalled)('Redis live topics, in several processes', () => {
  test('nudge the listeners of all', async () => {
    const here = await connected(opened(createRedisTopics(redis.url, log)));
    const there = await connected(opened(createRedisTopics(redis.url, log)));
    const nudges = there.listen(['a']);
    here.publish('a');
    expect((await nudges.next()).value).toEqual(new Set(['a']));
  });

  test('bear a lost Redis, and nudge every listener when it is back', async () => {
    const topics = await connected(opened(createRedisTopics(redis.url, log)));
    const heard = { count: 0 };
    void count(topics.listen(['a']), heard);
    await redis.kill();
    topics.publish('a');
    const before = heard.count;
    await redis.start();
    await eventually(() => expect(heard.count).toBeGreaterThan(before));
    await connected(topics);
  });

  test('wait for a Redis that is not there yet', async () => {
    await redis.kill();
    const topics = opened(createRedisTopics(redis.url, log));
    const nudges = topics.listen(['a']);
    await redis.start();
    expect((await nudges.next()).value).toEqual(new Set(['a']));
  });
});
