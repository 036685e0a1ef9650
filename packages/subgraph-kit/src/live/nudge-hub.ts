import type { Nudges } from './topics.ts';

/** Hands nudges to the listeners in this process. Shared by the local and the Redis form of live topics. */
export class NudgeHub {
  readonly #listeners = new Map<string, Set<NudgeQueue>>();

  nudge(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener.push(topic);
  }

  nudgeAll(): void {
    for (const topic of this.#listeners.keys()) this.nudge(topic);
  }

  listen(topics: readonly string[]): Nudges {
    const queue = new NudgeQueue(() => {
      for (const topic of topics) {
        const listeners = this.#listeners.get(topic);
        listeners?.delete(queue);
        if (listeners?.size === 0) this.#listeners.delete(topic);
      }
    });
    for (const topic of topics) {
      const listeners = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, listeners.add(queue));
    }
    return queue;
  }

  close(): void {
    for (const listeners of this.#listeners.values()) {
      for (const listener of listeners) void listener.return();
    }
  }
}

/** One listener's waiting nudges: a set of topics, so a slow listener can never fall behind by more. */
class NudgeQueue implements AsyncIterableIterator<ReadonlySet<string>, void, void> {
  #waiting = new Set<string>();
  #wake: ((result: IteratorResult<ReadonlySet<string>, void>) => void) | null = null;
  #ended = false;
  readonly #leave: () => void;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  push(topic: string): void {
    this.#waiting.add(topic);
    this.#wake?.({ value: this.#take(), done: false });
    this.#wake = null;
  }

  async next(): Promise<IteratorResult<ReadonlySet<string>, void>> {
    if (this.#ended) return { value: undefined, done: true };
    if (this.#waiting.size > 0) return { value: this.#take(), done: false };
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async return(): Promise<IteratorResult<ReadonlySet<string>, void>> {
    if (!this.#ended) {
      this.#ended = true;
      this.#leave();
      this.#wake?.({ value: undefined, done: true });
    }
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  #take(): ReadonlySet<string> {
    const topics = this.#waiting;
    this.#waiting = new Set();
    return topics;
  }
}
