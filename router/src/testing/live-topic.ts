import type { Stream } from '@stoa/service-kit';

/** A source of live events that tells how many listen. */
export class LiveTopic<Event> {
  readonly #listeners = new Set<(event: Event) => void>();
  /** How many streams were ever opened. */
  opened = 0;

  get listening(): number {
    return this.#listeners.size;
  }

  publish(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** @param snapshot comes first. */
  listen(...snapshot: Event[]): Stream<Event> {
    this.opened += 1;
    const waiting: Event[] = [...snapshot];
    let wake = Promise.withResolvers<void>();
    let ended = false;
    const listener = (event: Event) => {
      waiting.push(event);
      wake.resolve();
    };
    this.#listeners.add(listener);
    const stream: Stream<Event> = {
      next: async () => {
        while (!ended) {
          const event = waiting.shift();
          if (event !== undefined) return { value: event, done: false };
          wake = Promise.withResolvers();
          await wake.promise;
        }
        return { value: undefined, done: true };
      },
      return: async () => {
        ended = true;
        this.#listeners.delete(listener);
        wake.resolve();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]: () => stream,
    };
    return stream;
  }
}
