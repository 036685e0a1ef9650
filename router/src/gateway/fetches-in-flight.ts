import type { SubgraphAnswer } from './subgraph-answer.ts';

interface Fetch {
  readonly answer: Promise<SubgraphAnswer>;
  askers: number;
}

/** Identical fetches that run at the same moment are sent once. Nothing is kept after the answer. */
export class FetchesInFlight {
  readonly #fetches = new Map<string, Fetch>();

  /**
   * Joins the fetch of this key, or starts it.
   *
   * @param key holds everything that the answer can depend on.
   */
  async share(key: string, start: () => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    const running = this.#fetches.get(key);
    if (running) {
      running.askers += 1;
      return structuredClone(await running.answer);
    }
    const answer = start().finally(() => {
      if (this.#fetches.get(key) === fetch) this.#fetches.delete(key);
    });
    const fetch: Fetch = { answer, askers: 1 };
    this.#fetches.set(key, fetch);
    const own = await answer;
    // The gateway writes into what it is given, so each of several askers needs a copy.
    return fetch.askers === 1 ? own : structuredClone(own);
  }

  /**
   * Lets nobody join what runs now. Called when a mutation ends: who reads after it must not be
   * given an answer that was begun before it.
   */
  forget(): void {
    this.#fetches.clear();
  }
}
