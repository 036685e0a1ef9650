import { expect } from 'vitest';
import { fillCart, placeOrder } from '../client/checkout.ts';
import { pay } from '../client/pay.ts';
import { registerCustomer } from '../client/people.ts';
import { FollowOrderDocument, FollowStockDocument, SearchDocument } from '../generated.ts';
import { newClient, shopTest } from './shop.ts';

async function anyVariant(): Promise<string> {
  const { products } = await newClient().run(SearchDocument, { filter: { inStock: true } });
  const variant = products.edges
    .flatMap(({ node }) => node.variants)
    .find(({ availableQuantity }) => availableQuantity >= 10);
  if (!variant) throw new Error('Nothing is in stock.');
  return variant.id;
}

shopTest('a client that was away gets what it missed, once and in order', async () => {
  const { client, email } = await registerCustomer(newClient());
  const order = await placeOrder(client, await fillCart(client, await anyVariant()), email);

  const first = client.follow(FollowOrderDocument, { orderId: order.id, after: 0 });
  const seen = [(await first.next()).orderUpdates.sequence];
  await first.end();
  await pay(client, order.payment?.clientSecret ?? '', 'pm_card_visa');

  const second = client.follow(FollowOrderDocument, { orderId: order.id, after: seen[0] ?? 0 });
  for (;;) {
    const { orderUpdates } = await second.next();
    seen.push(orderUpdates.sequence);
    if (orderUpdates.entry.status === 'CONFIRMED') break;
  }
  expect(seen).toEqual(seen.map((_, index) => index + 1));
  await client.close();
});

shopTest("nobody can follow somebody else's order", async () => {
  const [owner, other] = await Promise.all([
    registerCustomer(newClient()),
    registerCustomer(newClient()),
  ]);
  const cart = await fillCart(owner.client, await anyVariant());
  const order = await placeOrder(owner.client, cart, owner.email);
  for (const stranger of [other.client, newClient()]) {
    const stream = stranger.follow(FollowOrderDocument, { orderId: order.id });
    await expect(stream.next()).rejects.toThrow(/NOT_FOUND|UNAUTHENTICATED/);
    await stranger.close();
  }
});

shopTest('every watcher of a variant sees its stock fall', async () => {
  const variantId = await anyVariant();
  const watchers = [newClient(), newClient(), newClient()];
  const streams = watchers.map((watcher) =>
    watcher.follow(FollowStockDocument, { variantIds: [variantId] }),
  );
  const before = await Promise.all(streams.map(async (stream) => stream.next()));
  const available = before[0]?.stockChanges.availableQuantity ?? 0;

  const { client, email } = await registerCustomer(newClient());
  await placeOrder(client, await fillCart(client, variantId, 3), email);
  for (const stream of streams) {
    await stream.until(
      ({ stockChanges }) => stockChanges.availableQuantity <= available - 3,
      'the stock to fall by 3',
    );
    await stream.end();
  }
  await Promise.all(watchers.map(async (watcher) => watcher.close()));
});
