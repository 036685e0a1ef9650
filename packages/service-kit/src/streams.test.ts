import { expect, test } from 'vitest';
import { endingWith, mapStream, streamOf, type Stream } from './streams.ts';

/** A stream that never gives anything, and says whether it was ended. */
function silent(): Stream<number> & { ended: boolean } {
  const waiting = Promise.withResolvers<IteratorResult<number, void>>();
  const stream = {
    ended: false,
    next: async () => waiting.promise,
    async return() {
      stream.ended = true;
      waiting.resolve({ value: undefined, done: true });
      return { value: undefined, done: true as const };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

test('a stream that waits for its source can be ended at once', async () => {
  const source = silent();
  const stream = mapStream(source, (item) => item + 1);
  const waiting = stream.next();
  await stream.return();
  expect(source.ended).toBe(true);
  expect(await waiting).toEqual({ value: undefined, done: true });
});

test('a change that throws ends the source', async () => {
  const source = silent();
  source.next = async () => ({ value: 1, done: false });
  const stream = mapStream(source, () => {
    throw new Error('cannot change this');
  });
  await expect(stream.next()).rejects.toThrow('cannot change this');
  expect(source.ended).toBe(true);
});

test('a failure becomes the last item', async () => {
  const failing = mapStream(streamOf(1, 2, 3), (item) => {
    if (item === 2) throw new Error('two');
    return String(item);
  });
  const items: string[] = [];
  for await (const item of endingWith(failing, (error) => String(error))) items.push(item);
  expect(items).toEqual(['1', 'Error: two']);
});
