import type { Stream } from '@stoa/service-kit';
import type { LiveTopics } from './topics.ts';

/**
 * A live stream that cannot miss a change: it reads what is new once at the start, and again after
 * each nudge. Listening starts before the first read, so a change between the two is seen.
 *
 * @param topics what to listen to.
 * @param read gives what is new since it was last called, oldest first. At the first call `nudged`
 *   is null: give the snapshot, or what came after the sequence number that the client had.
 */
export function follow<Item>(
  live: LiveTopics,
  topics: readonly string[],
  read: (nudged: ReadonlySet<string> | null) => Promise<readonly Item[]>,
): Stream<Item> {
  const nudges = live.listen(topics);
  async function* items() {
    try {
      yield* await read(null);
      for await (const nudged of nudges) yield* await read(nudged);
    } finally {
      await nudges.return?.();
    }
  }
  const source = items();
  const stream: Stream<Item> = {
    next: async () => source.next(),
    async return() {
      // Ends the wait for a nudge; the generator's own `return` would wait along with it.
      await nudges.return?.();
      return source.return();
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
