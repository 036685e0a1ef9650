import { networkOf, type Logger } from '@stoa/service-kit';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { Connection } from './connection.ts';

const PING_EVERY_MS = 15_000;
/** How long queries and mutations on sockets may take before their socket is closed under them. */
const LEAVE_WITHIN_MS = 10_000;

/** All open sockets. */
export class Sockets {
  readonly #protocol: Server<Connection>;
  readonly #limits: { readonly perAddress: number; readonly buffer: number };
  readonly #log: Logger;
  readonly #connections = new Set<Connection>();
  readonly #countByNetwork = new Map<string, number>();
  readonly #pings: NodeJS.Timeout;

  /** @param limits `perAddress` in sockets, `buffer` in bytes that a client may leave unread. */
  constructor(
    protocol: Server<Connection>,
    limits: { readonly perAddress: number; readonly buffer: number },
    log: Logger,
  ) {
    this.#protocol = protocol;
    this.#limits = limits;
    this.#log = log;
    this.#pings = setInterval(() => {
      for (const connection of this.#connections) connection.checkAlive();
    }, PING_EVERY_MS);
    this.#pings.unref();
  }

  /** Whether this address, or its IPv6 network, has as many sockets as one may have. */
  isFull(address: string): boolean {
    return (this.#countByNetwork.get(networkOf(address)) ?? 0) >= this.#limits.perAddress;
  }

  add(socket: WebSocket, client: { address: string; userAgent: string | undefined }): void {
    const connection = new Connection(socket, client, this.#limits.buffer, this.#log);
    this.#connections.add(connection);
    this.#count(client.address, 1);
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => connection.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.addEventListener('message', ({ data }) => {
            // The protocol is JSON in text messages; a binary one is passed on as the nonsense it is.
            const text = typeof data === 'string' ? data : '';
            receive(text).catch((error: unknown) => this.#fail(connection, error));
          }),
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      this.#connections.delete(connection);
      this.#count(client.address, -1);
      closed(code, reason.toString()).catch((error: unknown) => this.#fail(connection, error));
    });
  }

  /** Tells every client to come back: there is a new supergraph, or this router stops. */
  async sendAllAway(): Promise<void> {
    await Promise.all(
      [...this.#connections].map(async (connection) => connection.sendAway(LEAVE_WITHIN_MS)),
    );
  }

  /** To be called last. */
  stop(): void {
    clearInterval(this.#pings);
  }

  #count(address: string, change: 1 | -1): void {
    const network = networkOf(address);
    const count = (this.#countByNetwork.get(network) ?? 0) + change;
    if (count === 0) this.#countByNetwork.delete(network);
    else this.#countByNetwork.set(network, count);
  }

  #fail(connection: Connection, error: unknown): void {
    this.#log.error({ err: error }, 'a socket message failed');
    connection.close(CloseCode.InternalServerError, 'Internal server error');
  }
}
