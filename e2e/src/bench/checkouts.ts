import { randomUUID } from 'node:crypto';
import { fillCart, placeOrder } from '../client/checkout.ts';
import { pay } from '../client/pay.ts';
import type { ShopClient } from '../client/shop-client.ts';
import { FollowOrderDocument } from '../generated.ts';
import type { Sample } from './measure.ts';

/** How far a shopper goes. */
export type Goal = 'AWAITING_PAYMENT' | 'CONFIRMED';

/**
 * Guests buy, each once, from the first item in the cart to the goal.
 *
 * @param tokens of the guests, whose carts are empty.
 * @param atOnce how many do so side by side.
 * @throws when one of them does not get there.
 */
export async function checkOut(options: {
  shop: ShopClient;
  tokens: readonly string[];
  atOnce: number;
  variantIds: readonly string[];
  goal: Goal;
}): Promise<Sample> {
  const { shop, tokens, atOnce, variantIds, goal } = options;
  const latencies: number[] = [];
  const waiting = tokens.entries();
  const shopper = async () => {
    for (const [index, token] of waiting) {
      const startedAt = performance.now();
      await buy(shop.as(token), variantIds[index % variantIds.length] ?? '', goal);
      latencies.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, shopper));
  return { latencies, seconds: (performance.now() - startedAt) / 1_000 };
}

async function buy(guest: ShopClient, variantId: string, goal: Goal): Promise<void> {
  const cart = await fillCart(guest, variantId);
  const order = await placeOrder(guest, cart, `guest-${randomUUID()}@example.org`);
  if (order.status !== 'AWAITING_PAYMENT') throw new Error(`The order is ${order.status}.`);
  if (goal === 'AWAITING_PAYMENT') return;
  const updates = guest.follow(FollowOrderDocument, { orderId: order.id });
  await pay(guest, order.payment?.clientSecret ?? '', 'pm_card_visa');
  await updates.until(({ orderUpdates }) => orderUpdates.entry.status === goal, goal);
  await updates.end();
  await guest.close();
}
