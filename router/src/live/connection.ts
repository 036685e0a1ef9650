import type { Logger } from '@stoa/service-kit';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** `setTimeout` takes no longer wait: 24.8 days. Who is sent away then comes back with the same token. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** WebSocket's own code for "the server starts anew: come back". graphql-ws's client does by itself. */
const SERVICE_RESTART = 1012;

/** One client's socket, and what the router remembers about it. */
export class Connection {
  /** Where the client is. */
  readonly address: string;
  readonly userAgent: string | undefined;
  /** As in `connection_init`, verified. */
  authorization: string | undefined;
  /** Queries and mutations that are being answered, by their id in the protocol. */
  readonly running = new Map<string, PromiseWithResolvers<void>>();
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #bufferLimit: number;
  readonly #log: Logger;
  #isAlive = true;

  constructor(
    socket: WebSocket,
    client: { address: string; userAgent: string | undefined },
    bufferLimit: number,
    log: Logger,
  ) {
    this.#socket = socket;
    this.address = client.address;
    this.userAgent = client.userAgent;
    this.#bufferLimit = bufferLimit;
    this.#log = log;
    this.closed = new Promise((resolve) => {
      socket.once('close', () => resolve());
    });
    socket.on('pong', () => {
      this.#isAlive = true;
    });
  }

  /** Sends, unless the client has left too much unread: then it is disconnected rather than waited for. */
  send(text: string): void {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > this.#bufferLimit) {
      this.#log.warn(
        { address: this.address, unread: socket.bufferedAmount },
        'a slow client was dropped',
      );
      socket.terminate();
      return;
    }
    socket.send(text);
  }

  /** Ends the connection when its token does. @param moment milliseconds since 1970, or null for never. */
  endAt(moment: number | null): void {
    if (moment === null) return;
    const wait = Math.min(moment - Date.now(), LONGEST_TIMEOUT_MS);
    const timer = setTimeout(() => this.forbid('The access token has expired'), wait);
    void this.closed.then(() => clearTimeout(timer));
  }

  forbid(reason: string): void {
    this.#socket.close(CloseCode.Forbidden, reason);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Disconnects a client that has not answered the last ping, and pings. */
  checkAlive(): void {
    if (!this.#isAlive) {
      this.#socket.terminate();
      return;
    }
    this.#isAlive = false;
    this.#socket.ping();
  }

  /** Lets queries and mutations finish, then tells the client to come back. @param waitMs at most. */
  async sendAway(waitMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(waitMs);
    const late = new Promise<void>((resolve) => {
      deadline.addEventListener('abort', () => resolve(), { once: true });
    });
    while (this.running.size > 0 && !deadline.aborted) {
      const answers = [...this.running.values()].map(({ promise }) => promise);
      await Promise.race([Promise.all(answers), this.closed, late]);
      if (this.#socket.readyState !== this.#socket.OPEN) return;
    }
    this.close(SERVICE_RESTART, 'Service restart');
    await Promise.race([this.closed, late]);
    this.#socket.terminate();
  }
}
