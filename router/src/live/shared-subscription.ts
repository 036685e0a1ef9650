import {
  SubgraphUnreachable,
  serviceUnavailable,
  type Logger,
  type Stream,
} from '@stoa/service-kit';
import type { ExecutionResult } from 'graphql';
import { presentError } from '../errors/present-result.ts';

/** One client's place in a subscription. */
export interface Listener {
  /** @param payload the answer to one event, as JSON. */
  next(payload: string): void;
  /** The upstream has ended; nothing more comes. */
  end(): void;
}

/** For so long newcomers may join. They get what was sent until then, first. */
const JOINABLE_MS = 10_000;
const JOINABLE_CHARACTERS = 512 * 1024;

/**
 * One upstream for all who ask for the same: each event is executed and written as JSON once.
 *
 * A subscription opens with a snapshot, and nobody may miss it. So what is sent in the first
 * seconds is kept, and who joins in that time gets it first, as if it had been there from the
 * start. Who comes later opens another upstream. There are then as many as there are such spans in
 * a client's stay, however many clients there are.
 */
export class SharedSubscription {
  readonly #listeners = new Set<Listener>();
  readonly #openedAt = Date.now();
  #sent: string[] = [];
  #sentCharacters = 0;
  #upstream: Stream<ExecutionResult> | null = null;
  #ended = false;

  /** Whether a newcomer can still be given all that was sent. */
  get isJoinable(): boolean {
    return (
      !this.#ended &&
      Date.now() - this.#openedAt < JOINABLE_MS &&
      this.#sentCharacters < JOINABLE_CHARACTERS
    );
  }

  /** Only while joinable. @returns leaves again; the last to leave closes the upstream at once. */
  join(listener: Listener): () => void {
    for (const payload of this.#sent) listener.next(payload);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  /**
   * Opens the upstream and sends until it ends. Never fails: what goes wrong is sent.
   *
   * @param answer makes of an event what is sent to the clients.
   */
  async run(options: {
    open: () => Promise<Stream<ExecutionResult>>;
    answer: (event: ExecutionResult) => Promise<ExecutionResult>;
    requestId: string;
    log: Logger;
  }): Promise<void> {
    const { requestId, log } = options;
    try {
      const upstream = await options.open();
      // Everybody may have left while it was opened.
      if (this.#ended) {
        await upstream.return();
        return;
      }
      this.#upstream = upstream;
      for await (const event of upstream) this.#send(await options.answer(event));
    } catch (error) {
      if (error instanceof SubgraphUnreachable) {
        log.warn({ err: error, requestId, subgraph: error.subgraph }, 'a live upstream was lost');
        this.#send({ errors: [serviceUnavailable(error.subgraph)] });
      } else {
        this.#send({ errors: [presentError(error, requestId, log)] });
      }
    } finally {
      this.#ended = true;
      for (const listener of this.#listeners) listener.end();
    }
  }

  #send(answer: ExecutionResult): void {
    const payload = JSON.stringify(answer);
    if (this.isJoinable) {
      this.#sent.push(payload);
      this.#sentCharacters += payload.length;
    } else {
      this.#sent = [];
    }
    for (const listener of this.#listeners) listener.next(payload);
  }

  #close(): void {
    this.#ended = true;
    void this.#upstream?.return();
  }
}
