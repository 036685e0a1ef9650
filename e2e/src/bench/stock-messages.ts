import { once } from 'node:events';
import { WebSocket } from 'ws';
import { FollowStockDocument } from '../generated.ts';
import type { Sample } from './measure.ts';

/** Opened side by side; all at once would overrun the listening socket's queue. */
const OPENED_AT_ONCE = 50;
const LONGEST_MS = 20_000;

/** Many who follow the stock of one variant, each over a socket of its own. */
export class StockFollowers {
  readonly #sockets: WebSocket[] = [];
  #arrived: () => void = () => {};

  /** Opens the sockets; when the promise resolves each has its snapshot. */
  async open(url: string, variantId: string, count: number): Promise<void> {
    for (let opened = 0; opened < count; opened += OPENED_AT_ONCE) {
      const size = Math.min(OPENED_AT_ONCE, count - opened);
      await Promise.all(Array.from({ length: size }, async () => this.#follow(url, variantId)));
    }
  }

  /**
   * Changes the stock again and again, each time when the last socket has the news of the one before.
   *
   * @returns for each message the time since its change was sent.
   */
  async receive(change: () => Promise<void>, times: number): Promise<Sample> {
    const latencies: number[] = [];
    const startedAt = performance.now();
    for (let time = 0; time < times; time += 1) {
      const everywhere = this.#everywhere(latencies);
      await Promise.all([change(), everywhere]);
    }
    return { latencies, seconds: (performance.now() - startedAt) / 1_000 };
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  async #everywhere(latencies: number[]): Promise<void> {
    const sentAt = performance.now();
    let missing = this.#sockets.length;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = setTimeout(
      () => reject(new Error(`${missing} sockets got no message within ${LONGEST_MS / 1_000} s.`)),
      LONGEST_MS,
    );
    this.#arrived = () => {
      latencies.push(performance.now() - sentAt);
      missing -= 1;
      if (missing === 0) resolve();
    };
    await promise.finally(() => clearTimeout(late));
  }

  /** The least of graphql-transport-ws: the client's work shall not be what is measured. */
  async #follow(url: string, variantId: string): Promise<void> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    this.#sockets.push(socket);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await expect(socket, 'connection_ack');
    const payload = {
      query: FollowStockDocument.toString(),
      variables: { variantIds: [variantId] },
    };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    await expect(socket, 'next');
    socket.on('message', (data: Buffer) => {
      if (isOfType(data, 'next')) this.#arrived();
    });
  }
}

async function expect(socket: WebSocket, type: string): Promise<void> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  if (!isOfType(data, type)) throw new Error(`The socket was sent ${data.toString()}`);
}

const isOfType = (data: Buffer, type: string) => data.includes(`"type":"${type}"`);
