/**
 * A stream that can be ended at any moment. An `async function*` cannot: its `return()` waits for
 * the value that it is waiting for, which for a live stream may be for ever.
 */
export interface Stream<Item> extends AsyncIterableIterator<Item, void, void> {
  return(): Promise<IteratorResult<Item, void>>;
  [Symbol.asyncIterator](): Stream<Item>;
}

/** Each item of a stream, changed. Ending it ends the source at once, and so does a change that throws. */
export function mapStream<From, To>(
  source: AsyncIterator<From, unknown, void>,
  change: (item: From) => To | Promise<To>,
): Stream<To> {
  const stream: Stream<To> = {
    async next() {
      const result = await source.next();
      if (result.done) return { value: undefined, done: true };
      try {
        return { value: await change(result.value), done: false };
      } catch (error) {
        // Whoever iterates does not end a stream that threw.
        await source.return?.();
        throw error;
      }
    },
    async return() {
      await source.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** A stream whose failure is its last item instead of a throw. */
export function endingWith<Item>(
  source: Stream<Item>,
  lastItem: (error: unknown) => Item,
): Stream<Item> {
  let failed = false;
  const stream: Stream<Item> = {
    async next() {
      if (failed) return { value: undefined, done: true };
      try {
        return await source.next();
      } catch (error) {
        failed = true;
        return { value: lastItem(error), done: false };
      }
    },
    return: async () => source.return(),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** A stream of items that are there already. */
export function streamOf<Item>(...items: Item[]): Stream<Item> {
  return mapStream(
    (async function* () {
      yield* items;
    })(),
    (item) => item,
  );
}
