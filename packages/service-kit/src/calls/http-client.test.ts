import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createHttpClient, headersOf, metadataOf } from './http-client.ts';
import { SubgraphUnreachable, type SubgraphClient } from './subgraph-client.ts';

const metadata = { requestId: 'request-1', authorization: 'Bearer token' };
const ask = (query = '{ f }') => ({ query, variables: { a: 1 }, metadata });

const opened: { client?: SubgraphClient; server: Server; sockets: WebSocketServer }[] = [];

afterEach(async () => {
  for (const { client, server, sockets } of opened.splice(0)) {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
    await client?.close();
  }
});

/** A client of a server that answers as told; `sockets` are its live connections. */
async function connect(answer: RequestListener, options: { answerTimeoutMs?: number } = {}) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new WebSocketServer({ server });
  const { port } = server.address() as AddressInfo;
  const client = createHttpClient('orders', `http://127.0.0.1:${port}/graphql`, options);
  opened.push({ client, server, sockets });
  return { client, server, sockets };
}

const unused: RequestListener = (_request, response) => void response.writeHead(404).end();

const schema = buildSchema('type Query { f: Int } type Subscription { f: Int }');

/** Serves subscriptions that give 1 and then wait for ever. */
function serveOneEvent(sockets: WebSocketServer) {
  const seen = { params: {} as unknown, cancelled: false };
  useServer(
    {
      schema,
      onConnect: ({ connectionParams }) => {
        seen.params = connectionParams;
      },
      subscribe: () => {
        const waiting = Promise.withResolvers<IteratorResult<object, void>>();
        const items = [{ data: { f: 1 } }];
        const stream = {
          next: async (): Promise<IteratorResult<object, void>> => {
            const value = items.pop();
            return value ? { value, done: false } : waiting.promise;
          },
          async return() {
            seen.cancelled = true;
            waiting.resolve({ value: undefined, done: true });
            return { value: undefined, done: true as const };
          },
          [Symbol.asyncIterator]: () => stream,
        };
        return stream as never;
      },
    },
    sockets,
  );
  return seen;
}

test('metadata arrives as it was sent', () => {
  const all = {
    ...metadata,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    clientAddress: '203.0.113.7',
    userAgent: 'Shop/1.0',
  };
  expect(metadataOf(headersOf(all), () => 'new')).toEqual(all);
  expect(metadataOf({}, () => 'new')).toEqual({ requestId: 'new' });
});

test('a call carries its operation and metadata, and gives the answer, errors and all', async () => {
  async function echo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { query, variables } = (await json(request)) as Record<string, unknown>;
    const { authorization, 'x-request-id': requestId } = request.headers;
    const data = { query, variables, authorization, requestId };
    response.writeHead(400).end(JSON.stringify({ data, errors: [{ message: 'half' }] }));
  }
  const { client } = await connect((...exchange) => void echo(...exchange));
  expect(await client.execute(ask())).toEqual({
    data: { query: '{ f }', variables: { a: 1 }, ...metadata },
    errors: [{ message: 'half' }],
  });
});

test.for<[what: string, answer: RequestListener]>([
  ['a page', (_request, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>')],
  ['other JSON', (_request, response) => void response.end('{"status":"ok"}')],
  [
    'half an answer',
    (_request, response) => {
      response.writeHead(200, { 'content-length': 99 }).write('{');
      setImmediate(() => response.destroy());
    },
  ],
  ['nothing', (request) => void request.socket.destroy()],
])('a server that answers %s counts as unreachable', async ([, answer]) => {
  const { client } = await connect(answer);
  await expect(client.execute(ask())).rejects.toThrow(SubgraphUnreachable);
});

test('a server that does not listen counts as unreachable, called and subscribed to', async () => {
  const { client, server } = await connect(unused);
  server.close();
  await once(server, 'close');
  await expect(client.execute(ask())).rejects.toThrow(/^orders: .*ECONNREFUSED/);
  const events = await client.subscribe(ask('subscription { f }'));
  await expect(events.next()).rejects.toThrow(SubgraphUnreachable);
});

test('a server that never answers is given up', async () => {
  const { client } = await connect(() => {}, { answerTimeoutMs: 100 });
  await expect(client.execute(ask())).rejects.toThrow(SubgraphUnreachable);
});

test('a call ends when its caller gives up', async () => {
  const { client } = await connect(() => {});
  const call = client.execute(ask(), AbortSignal.timeout(50));
  await expect(call).rejects.toThrow(SubgraphUnreachable);
});

test('a subscription carries its identity and gives its events', async () => {
  const { client, sockets } = await connect(unused);
  const seen = serveOneEvent(sockets);
  const events = await client.subscribe(ask('subscription { f }'));
  expect(await events.next()).toEqual({ value: { data: { f: 1 } }, done: false });
  expect(seen.params).toEqual(headersOf(metadata));
});

test('a subscription that waits is cancelled at once, at the server too', async () => {
  const { client, sockets } = await connect(unused);
  const seen = serveOneEvent(sockets);
  const events = await client.subscribe(ask('subscription { f }'));
  await events.next();
  const waiting = events.next();
  await events.return();
  expect(await waiting).toEqual({ value: undefined, done: true });
  await expect.poll(() => seen.cancelled).toBe(true);
  await expect.poll(() => sockets.clients.size).toBe(0);
});

test('a subscription that is refused gives its errors and ends', async () => {
  const { client, sockets } = await connect(unused);
  useServer({ schema }, sockets);
  const events = await client.subscribe(ask('subscription { nothing }'));
  expect((await events.next()).value).toMatchObject({ errors: [{ message: /nothing/ }] });
  expect(await events.next()).toEqual({ value: undefined, done: true });
});

test('a live connection that is cut counts as unreachable', async () => {
  const { client, sockets } = await connect(unused);
  serveOneEvent(sockets);
  const events = await client.subscribe(ask('subscription { f }'));
  await events.next();
  for (const socket of sockets.clients) socket.terminate();
  await expect(events.next()).rejects.toThrow('orders: the live connection was lost');
});

test('a live connection to a server that went silent counts as unreachable', async () => {
  const { client, sockets } = await connect(unused, { answerTimeoutMs: 100 });
  sockets.on('connection', (socket) => {
    // Accepts the connection and then says nothing, not even to a ping.
    socket.once('message', () => socket.send('{"type":"connection_ack"}'));
  });
  const events = await client.subscribe(ask('subscription { f }'));
  await expect(events.next()).rejects.toThrow('orders: the live connection was lost');
});

test('a live connection to a quiet server that answers pings is kept', async () => {
  const { client, sockets } = await connect(unused, { answerTimeoutMs: 50 });
  serveOneEvent(sockets);
  const events = await client.subscribe(ask('subscription { f }'));
  await events.next();
  const waiting = events.next();
  let pings = 0;
  for (const socket of sockets.clients) {
    socket.on('message', (message: Buffer) => {
      if (message.toString().includes('ping')) pings += 1;
    });
  }
  await expect.poll(() => pings).toBeGreaterThan(3);
  await events.return();
  expect(await waiting).toEqual({ value: undefined, done: true });
});
