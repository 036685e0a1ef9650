import { createHttpClient } from '@stoa/service-kit';
import { expect, test, vi } from 'vitest';
import { receive } from '../testing/live-client.ts';
import { serveClient } from '../testing/serve-client.ts';
import { createShop } from '../testing/shop.ts';
import { createTokens } from '../testing/tokens.ts';
import { required, startTestRouter } from '../testing/test-router.ts';

const ORDER = 'subscription { orderUpdates(orderId: "o1") { status customer { name } } }';

/** A router whose subgraph orders is in another process, as far as it can tell. */
async function startDistributed() {
  const tokens = await createTokens();
  const shop = createShop(tokens.authenticate);
  const orders = await serveClient(required(shop.clients['orders']));
  const router = await startTestRouter({
    clients: { ...shop.clients, orders: createHttpClient('orders', orders.url) },
  });
  return { router, shop, orders };
}

test('a stream of a subgraph in another process is joined like any other', async () => {
  const { router, shop } = await startDistributed();
  const live = receive(router.connect(), ORDER);
  await vi.waitFor(() => expect(shop.orderUpdates.listening).toBe(1));
  shop.orderUpdates.publish({ id: 'o1', status: 'PAID' });
  expect(await live.next(1)).toEqual({
    data: { orderUpdates: { status: 'PAID', customer: { name: 'User u1' } } },
  });
  live.stop();
  await vi.waitFor(() => expect(shop.orderUpdates.listening).toBe(0));
});

test('a stream whose subgraph is lost ends with an error that names the subgraph', async () => {
  const { router, shop, orders } = await startDistributed();
  const client = router.connect();
  const live = receive(client, ORDER);
  await vi.waitFor(() => expect(shop.orderUpdates.listening).toBe(1));
  await orders.crash();
  expect(await live.next(1)).toEqual({
    errors: [
      {
        message: 'orders does not answer at the moment: try again.',
        extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'orders' },
      },
    ],
  });
  expect(await live.end()).toBeNull();
  const query = receive(client, '{ product(id: "p1") { name } }');
  expect(await query.next(1)).toEqual({ data: { product: { name: 'Product p1' } } });
});
