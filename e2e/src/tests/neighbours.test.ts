import { afterAll, beforeAll, expect } from 'vitest';
import { fillCart, orderInput, placeOrder } from '../client/checkout.ts';
import { eventually } from '../client/eventually.ts';
import { registerCustomer } from '../client/people.ts';
import { ShopClient } from '../client/shop-client.ts';
import { MyOrderDocument, PlaceOrderDocument, SearchDocument } from '../generated.ts';
import { topology } from '../topology/env.ts';
import { startProcesses, type ProcessesShop } from '../topology/processes.ts';
import { processesTest } from './shop.ts';

/** What the shop promises: after a restart nothing stays unfinished for longer. */
const PROMISED_MS = 30_000;

let shop: ProcessesShop | null = null;
beforeAll(async () => {
  if (topology === 'processes') shop = await startProcesses();
});
afterAll(async () => shop?.stop());

/** The shop of this file: its subgraphs are stopped and killed. */
function ownShop(): ProcessesShop {
  if (!shop) throw new Error('The shop of this test did not start.');
  return shop;
}

const newClient = () => new ShopClient(ownShop().url);

async function anyVariant(): Promise<string> {
  const { products } = await newClient().run(SearchDocument, { filter: { inStock: true } });
  return products.edges[0]?.node.variants[0]?.id ?? '';
}

processesTest('a subgraph that is down takes its own fields with it and no others', async () => {
  const { client, email } = await registerCustomer(newClient());
  const order = await placeOrder(client, await fillCart(client, await anyVariant()), email);
  await ownShop().processes.payments.kill();

  const { data, errors } = await client.ask(MyOrderDocument, { id: order.id });
  expect(data?.order).toMatchObject({ number: order.number, payment: null });
  expect(data?.order?.lines[0]?.variant.product.title).toBeTruthy();
  expect(errors.map(({ extensions }) => extensions)).toContainEqual(
    expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', subgraph: 'payments' }),
  );

  await ownShop().restart('payments');
  await eventually(async () => {
    const again = await client.run(MyOrderDocument, { id: order.id });
    expect(again.order?.payment?.status).toBe('PENDING');
  });
});

processesTest(
  'an order placed while a neighbour is down goes on by itself when it is back',
  async () => {
    const { client, email } = await registerCustomer(newClient());
    const cart = await fillCart(client, await anyVariant());
    await ownShop().processes.payments.kill();
    // The answer asks for the payment too: that field is lost, the order is not.
    const { data } = await client.ask(PlaceOrderDocument, { input: orderInput(cart, email) });
    const placed = data?.placeOrder;
    const order = placed?.__typename === 'OrderPlaced' ? placed.order : null;
    expect(order?.status).toBe('PENDING');

    await ownShop().restart('payments');
    await eventually(async () => {
      const { order: now } = await client.run(MyOrderDocument, { id: order?.id ?? '' });
      expect(now?.status).toBe('AWAITING_PAYMENT');
    }, PROMISED_MS);
  },
);

processesTest('a checkout whose process is killed is finished by the next one', async () => {
  const { client, email } = await registerCustomer(newClient());
  const input = orderInput(await fillCart(client, await anyVariant()), email);
  const underway = client.ask(PlaceOrderDocument, { input }).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await ownShop().processes.orders.kill();
  await underway;
  await ownShop().restart('orders');
  await eventually(async () => {
    const { placeOrder: again } = await client.run(PlaceOrderDocument, { input });
    const order = again.__typename === 'OrderPlaced' ? again.order : null;
    expect(order?.status).toBe('AWAITING_PAYMENT');
  }, PROMISED_MS);
});
