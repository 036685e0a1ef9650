import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between the subgraph and the provider and says what becomes of a call: `answer` hands on
 * what `forward` gave, `cut` breaks the line, as a crash would, and `refuse` answers that this will
 * never be done.
 *
 * @param call as `POST /v1/payment_intents`.
 */
export type Meddle = (
  call: string,
  forward: () => Promise<void>,
) => Promise<'answer' | 'cut' | 'refuse'>;

const REFUSAL = {
  status: 400,
  text: JSON.stringify({ error: { type: 'invalid_request_error', message: 'Not with us.' } }),
};

/** A proxy in front of a server, for tests to meddle with. */
export async function startLine(target: string) {
  let meddle: Meddle | null = null;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    let answer: { status: number; text: string } | null = null;
    const forward = async () => {
      const { authorization, 'idempotency-key': key, 'content-type': type } = request.headers;
      const headers = new Headers();
      if (authorization) headers.set('authorization', authorization);
      if (typeof key === 'string') headers.set('idempotency-key', key);
      if (type) headers.set('content-type', type);
      const { method = 'GET', url = '/' } = request;
      const sent = method === 'GET' ? null : body;
      const received = await fetch(target + url, { method, headers, body: sent });
      answer = { status: received.status, text: await received.text() };
    };
    const outcome = meddle
      ? await meddle(`${request.method} ${request.url?.split('?')[0]}`, forward)
      : await forward().then(() => 'answer' as const);
    const { status, text } = outcome === 'refuse' ? REFUSAL : (answer ?? { status: 502, text: '' });
    if (outcome === 'cut') request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    meddle(next: Meddle | null) {
      meddle = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
