import { expect, test } from 'vitest';
import { createLocalTopics } from './local-topics.ts';
import { follow } from './follow.ts';

/** A log that can be followed: `read` gives what was written since it was last read. */
function followedLog() {
  const live = createLocalTopics();
  const written = ['before'];
  const nudges: (readonly string[] | null)[] = [];
  let seen = 0;
  let afterRead: () => void = () => {};
  const stream = follow(live, ['log'], async (nudged) => {
    nudges.push(nudged && [...nudged]);
    const fresh = written.slice(seen);
    seen = written.length;
    afterRead();
    afterRead = () => {};
    return fresh;
  });
  return {
    live,
    stream,
    nudges,
    write: (...lines: string[]) => void written.push(...lines),
    /** Lets something happen between a read and the wait for the next nudge. */
    afterNextRead: (happen: () => void) => {
      afterRead = happen;
    },
  };
}

const DONE = { value: undefined, done: true };

test('the snapshot comes first, without a nudge', async () => {
  const { stream, nudges } = followedLog();
  expect((await stream.next()).value).toBe('before');
  expect(nudges).toEqual([null]);
});

test('a change between listening and the first read is in the snapshot', async () => {
  const { stream, live, write } = followedLog();
  write('meanwhile');
  live.publish('log');
  expect((await stream.next()).value).toBe('before');
  expect((await stream.next()).value).toBe('meanwhile');
});

test('a change right after a read is seen', async () => {
  const { stream, live, write, afterNextRead } = followedLog();
  afterNextRead(() => {
    write('right after');
    live.publish('log');
  });
  expect((await stream.next()).value).toBe('before');
  expect((await stream.next()).value).toBe('right after');
});

test('a lost nudge costs nothing but time, and a doubled one nothing', async () => {
  const { stream, live, write } = followedLog();
  await stream.next();
  write('nudge lost');
  write('nudge doubled');
  const waiting = stream.next();
  live.publish('log');
  live.publish('log');
  expect((await waiting).value).toBe('nudge lost');
  expect((await stream.next()).value).toBe('nudge doubled');
  const next = stream.next();
  write('last');
  live.publish('log');
  expect((await next).value).toBe('last');
});

test('a stream that waits ends at once', async () => {
  const { stream, live } = followedLog();
  await stream.next();
  const waiting = stream.next();
  await stream.return();
  expect(await waiting).toEqual(DONE);
  live.publish('log');
  expect(await stream.next()).toEqual(DONE);
});

test('a stream that was never read ends at once', async () => {
  const { stream, nudges } = followedLog();
  await stream.return();
  expect(await stream.next()).toEqual(DONE);
  expect(nudges).toEqual([]);
});

test('a read that fails ends the stream and its listening', async () => {
  const live = createLocalTopics();
  let reads = 0;
  const stream = follow(live, ['log'], async () => {
    reads += 1;
    throw new Error('the database is away');
  });
  await expect(stream.next()).rejects.toThrow('the database is away');
  live.publish('log');
  expect(await stream.next()).toEqual(DONE);
  expect(reads).toBe(1);
});
