import { expect, test, vi } from 'vitest';
import { receive } from './testing/live-client.ts';
import { startTestRouter } from './testing/test-router.ts';
import { PortInUseError } from './start-router.ts';

test('a port that is taken is named, and another can be tried', async () => {
  const first = await startTestRouter();
  const settings = { PORT: String(first.port) };
  const second = startTestRouter({ settings });
  await expect(second).rejects.toThrow(PortInUseError);
  await expect(second).rejects.toThrow(`Port ${first.port} on 127.0.0.1 is in use`);
  const third = await startTestRouter();
  expect((await third.query('{ teapot }')).status).toBe(200);
});

test('stopping finishes every request that was accepted', async () => {
  const router = await startTestRouter();
  const running = router.query('{ product(id: "slow") { name } }');
  const client = router.connect();
  const onSocket = receive(client, '{ slowly: product(id: "slow") { name } }');
  await vi.waitFor(() => expect(router.shop.fetches).toHaveLength(2));
  const stopped = router.stop();
  expect((await router.fetch('/health/ready')).status).toBe(503);
  router.shop.slow.resolve();
  expect((await running).data).toEqual({ product: { name: 'Product slow' } });
  expect(await onSocket.next(1)).toEqual({ data: { slowly: { name: 'Product slow' } } });
  await stopped;
  await expect(router.fetch('/health/live')).rejects.toThrow('fetch failed');
});

test('a connection that is kept alive does not hold up a stop', async () => {
  const router = await startTestRouter();
  const running = router.query('{ product(id: "slow") { name } }');
  await vi.waitFor(() => expect(router.shop.fetches).toHaveLength(1));
  const stopped = router.stop();
  // The listener is closed by now; only the request is left.
  await vi.waitFor(async () => {
    await expect(fetch(router.origin)).rejects.toThrow('fetch failed');
  });
  router.shop.slow.resolve();
  expect((await running).headers.get('connection')).toBe('close');
  await stopped;
});

test('stopping tells sockets to come back and closes their upstreams', async () => {
  const router = await startTestRouter();
  const live = receive(router.connect(), 'subscription { orderUpdates(orderId: "o1") { id } }');
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  await router.stop();
  expect(await live.end()).toMatchObject({ code: 1012 });
  expect(router.shop.orderUpdates.listening).toBe(0);
});

test("stopping closes the subgraphs' clients, once", async () => {
  const closed: string[] = [];
  const router = await startTestRouter();
  const clients = Object.fromEntries(
    Object.entries(router.shop.clients).map(([name, client]) => [
      name,
      { ...client, close: async () => void closed.push(name) },
    ]),
  );
  const other = await startTestRouter({ clients });
  await Promise.all([other.stop(), other.stop()]);
  expect(closed.toSorted()).toEqual(['orders', 'products', 'users']);
});
