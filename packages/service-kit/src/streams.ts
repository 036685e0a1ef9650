/**
 * A stream that can be ended at any moment. An `async function*` cannot: its `return()` waits for
 * the value that it is waiting for, which for a live stream may be for ever.
 */
export interface Stream<Item> extends AsyncIterableIterator<Item, void, void> {
  return(): Promise<IteratorResult<Item, void>>;
  [Symbol.asyncIterator](): Stream<Item>;
}

/** Each item of a stream, changed. Ending it ends the source at once. */
export function mapStream<From, To>(
  source: AsyncIterator<From, unknown, void>,
  change: (item: From) => To | Promise<To>,
): Stream<To> {
  const stream: Stream<To> = {
    async next() {
      const result = await source.next();
      return result.done
        ? { value: undefined, done: true }
        : { value: await change(result.value), done: false };
    },
    async return() {
      await source.return?.();
      return { value: undefined, done: true };
    },
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
