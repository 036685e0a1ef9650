import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import { fillCart, orderInput } from '../client/checkout.ts';
import { eventually } from '../client/eventually.ts';
import { pay } from '../client/pay.ts';
import { registerCustomer, signIn, type SignedIn } from '../client/people.ts';
import { ShopClient } from '../client/shop-client.ts';
import {
  MyOrderDocument,
  OrdersInStateDocument,
  PaymentConfigurationDocument,
  PlaceOrderDocument,
  SearchDocument,
  StockDocument,
} from '../generated.ts';
import { topology } from '../topology/env.ts';
import { standaloneTest } from './shop.ts';
import { startStandalone, type StandaloneShop } from '../topology/standalone.ts';

const ROUNDS = 5;
const SHOPPERS = 6;
/** What the shop promises: after a restart nothing stays unfinished for longer. */
const PROMISED_MS = 30_000;

let shop: StandaloneShop;
beforeAll(async () => {
  if (topology === 'standalone') shop = await startStandalone();
});
afterAll(async () => shop?.stop());

/** An order that somebody placed, or tried to place, when the shop was killed. */
interface Attempt {
  readonly shopper: SignedIn;
  readonly input: ReturnType<typeof orderInput>;
}

standaloneTest(
  'a checkout that is killed half-way ends confirmed or undone, never stuck, and is charged once or not at all',
  async () => {
    const nobody = new ShopClient(shop.url);
    const { products } = await nobody.run(SearchDocument, { filter: { inStock: true }, first: 20 });
    const variant = products.edges
      .flatMap(({ node }) => node.variants)
      .find(({ availableQuantity }) => availableQuantity >= 2 * ROUNDS * SHOPPERS);
    expect(variant).toBeDefined();
    const variantId = variant?.id ?? '';

    const attempts: Attempt[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const shoppers = await Promise.all(
        Array.from({ length: SHOPPERS }, async () => registerCustomer(nobody)),
      );
      for (const shopper of shoppers) {
        const cart = await fillCart(shopper.client, variantId);
        attempts.push({ shopper, input: orderInput(cart, shopper.email) });
      }
      const leaver = await registerCustomer(nobody);
      const abandoned = orderInput(await fillCart(leaver.client, variantId), leaver.email);
      const underway = Promise.allSettled([
        ...attempts.slice(-SHOPPERS).map(async (attempt) => orderAndPay(attempt)),
        leaver.client.run(PlaceOrderDocument, { input: abandoned }),
      ]);
      // Somewhere between the first statement and the last message: a checkout takes about 100 ms.
      await new Promise((resolve) => setTimeout(resolve, randomInt(5, 200)));
      await shop.process().kill();
      await underway;
      await shop.restart();
    }

    // Each client asks again with its key, as after any lost answer, and pays if it still can.
    const orders = await Promise.all(
      attempts.map(async (attempt) => {
        const orderId = await orderAndPay(attempt);
        return eventually(async () => finalOrder(attempt.shopper, orderId), PROMISED_MS);
      }),
    );
    for (const order of orders) {
      expect(order.status).toBe('CONFIRMED');
      expect(order.payment?.status).toBe('SUCCEEDED');
    }
    expect(new Set(orders.map(({ id }) => id)).size).toBe(ROUNDS * SHOPPERS);

    // Those who never came back: their orders can be paid, or were never accepted.
    const admin = await signIn(nobody, 'admin@stoa.example');
    const waiting = await eventually(async () => {
      const [pending, awaiting] = await Promise.all([
        admin.client.run(OrdersInStateDocument, { status: 'PENDING' }),
        admin.client.run(OrdersInStateDocument, { status: 'AWAITING_PAYMENT' }),
      ]);
      expect(pending.orders.totalCount).toBe(0);
      return awaiting.orders.totalCount ?? 0;
    }, PROMISED_MS);

    const { productVariant } = await nobody.run(StockDocument, { id: variantId });
    expect(productVariant?.availableQuantity).toBe(
      (variant?.availableQuantity ?? 0) - ROUNDS * SHOPPERS - waiting,
    );
    expect(await moneyTaken()).toEqual({
      captured: orders.reduce((sum, order) => sum + (order.payment?.amount.amount ?? 0), 0),
      refunded: 0,
    });
  },
  180_000,
);

/** @returns the id of the order, paid. */
async function orderAndPay({ shopper, input }: Attempt): Promise<string> {
  const { placeOrder } = await shopper.client.run(PlaceOrderDocument, { input });
  if (placeOrder.__typename !== 'OrderPlaced') throw new Error(placeOrder.message);
  const { id } = placeOrder.order;
  const secret = await eventually(async () => {
    const { placeOrder: again } = await shopper.client.run(PlaceOrderDocument, { input });
    if (again.__typename !== 'OrderPlaced') throw new Error(again.message);
    const { payment } = again.order;
    if (payment?.status !== 'SUCCEEDED' && !payment?.clientSecret) throw new Error('not yet');
    return payment.clientSecret ?? null;
  }, PROMISED_MS);
  if (secret !== null) await pay(shopper.client, secret, 'pm_card_visa').catch(() => null);
  return id;
}

async function finalOrder({ client }: SignedIn, id: string) {
  const { order } = await client.run(MyOrderDocument, { id });
  if (order?.status !== 'CONFIRMED') throw new Error(`Order ${id} is ${order?.status}.`);
  return order;
}

/** At the provider, in cents. */
async function moneyTaken(): Promise<{ captured: number; refunded: number }> {
  const { paymentConfiguration } = await new ShopClient(shop.url).run(
    PaymentConfigurationDocument,
    {},
  );
  const response = await fetch(`${paymentConfiguration.apiUrl}/_emulator/ledger`);
  const { captured, refunded } = (await response.json()) as { captured: number; refunded: number };
  return { captured, refunded };
}
