import { once } from 'node:events';
import { CloseCode } from 'graphql-ws';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { receive } from '../testing/live-client.ts';
import { startTestRouter, type TestRouter } from '../testing/test-router.ts';

const ORDER = 'subscription { orderUpdates(orderId: "o1") { id status } }';

/** A socket without a client library, for what a library would not do. */
async function openSocket(router: TestRouter, options?: { autoPong: boolean }): Promise<WebSocket> {
  const socket = new WebSocket(router.url.replace(/^http/, 'ws'), 'graphql-transport-ws', options);
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  return socket;
}

async function closeCode(socket: WebSocket): Promise<unknown> {
  const [code] = await once(socket, 'close');
  return code;
}

const subscribe = (id: string, query: string) =>
  JSON.stringify({ id, type: 'subscribe', payload: { query } });

describe('a socket ends', () => {
  test('with its token', async () => {
    const router = await startTestRouter();
    const live = receive(
      router.connect({ connectionParams: { authorization: await router.tokens.bearer(1) } }),
      ORDER,
    );
    expect(await live.end()).toMatchObject({ code: CloseCode.Forbidden });
    await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(0));
  });

  test('when a message is larger than the limit', async () => {
    const router = await startTestRouter({ settings: { SOCKET_MESSAGE_LIMIT: '500' } });
    const socket = await openSocket(router);
    socket.send(subscribe('1', `{ teapot } #${'x'.repeat(600)}`));
    expect(await closeCode(socket)).toBe(1009);
  });

  test('when its client reads too slowly, and the others go on', async () => {
    const router = await startTestRouter({ settings: { SOCKET_BUFFER_LIMIT: '100000' } });
    const slow = await openSocket(router);
    slow.send(subscribe('1', ORDER));
    await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
    const other = receive(router.connect(), ORDER);
    slow.pause();
    const closed = closeCode(slow);
    const status = 'x'.repeat(500_000);
    // 20 MB: the kernel's buffers fill first.
    for (let sent = 1; sent <= 40; sent += 1) {
      router.shop.orderUpdates.publish({ id: 'o1', status });
      await other.next(sent);
    }
    slow.resume();
    expect(await closed).toBe(1006);
  });

  test('when its client no longer answers pings, and one that answers goes on', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const router = await startTestRouter();
    const dead = await openSocket(router, { autoPong: false });
    const alive = await openSocket(router);
    const pinged = Promise.all([once(dead, 'ping'), once(alive, 'ping')]);
    vi.advanceTimersByTime(15_000);
    await pinged;
    // The answer shows that the router has read all that came before it, the pong too.
    alive.send(subscribe('1', '{ teapot }'));
    await once(alive, 'message');
    const closed = closeCode(dead);
    vi.advanceTimersByTime(15_000);
    expect(await closed).toBe(1006);
    expect(alive.readyState).toBe(WebSocket.OPEN);
  });

  test('when it does not speak the protocol', async () => {
    const router = await startTestRouter();
    const nonsense = await openSocket(router);
    nonsense.send('nonsense');
    expect(await closeCode(nonsense)).toBe(CloseCode.BadRequest);
    const early = new WebSocket(router.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    await once(early, 'open');
    early.send(subscribe('1', '{ teapot }'));
    expect(await closeCode(early)).toBe(CloseCode.Unauthorized);
  });
});

describe('limits', () => {
  test('a socket carries so many operations and no more', async () => {
    const router = await startTestRouter({ settings: { OPERATIONS_PER_SOCKET: '2' } });
    const client = router.connect();
    const first = receive(client, ORDER);
    receive(client, ORDER);
    await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
    const third = receive(client, ORDER);
    expect(await third.end()).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    first.stop();
    const fourth = receive(client, '{ teapot }');
    await fourth.next(1);
  });

  test('an address has so many sockets and no more', async () => {
    const router = await startTestRouter({ settings: { SOCKETS_PER_ADDRESS: '1' } });
    const first = await openSocket(router);
    const refused = new WebSocket(router.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
    const [error] = await once(refused, 'error');
    expect(String(error)).toContain('429');
    first.close();
    await once(first, 'close');
    await vi.waitFor(async () => openSocket(router));
  });
});
