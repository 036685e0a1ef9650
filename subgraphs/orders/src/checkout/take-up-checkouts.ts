import { defineJob, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { runCheckout } from './run-checkout.ts';

/** Whoever runs a checkout touches its order far more often; its job comes after seconds. */
const LEFT_MS = 60_000;
/** How many are taken up at once; the rest a minute later. */
const AT_ONCE = 200;

/** Runs every minute. */
export const takeUpCheckoutsJob = defineJob('take-up-checkouts', z.object({}), { retries: 0 });

/**
 * Takes up checkouts that nobody has touched for a minute. Each has a job of its own, so this finds
 * something only while a neighbour is away, or when a job was lost, as by a restored database.
 */
export async function takeUpCheckouts(context: Context): Promise<void> {
  for (const orderId of await leftCheckouts(context, new Date(Date.now() - LEFT_MS))) {
    try {
      await runCheckout(context, orderId);
    } catch (error) {
      context.log.warn({ err: error, orderId }, 'a checkout could not go on; a minute later');
    }
  }
}

/** Those that were tried least come first: one that always fails keeps none from its turn. */
async function leftCheckouts(context: Context, before: Date): Promise<string[]> {
  const rows = await tables(context)
    .selectFrom('checkout')
    .innerJoin('customer_order', 'customer_order.id', 'checkout.order_id')
    .select('checkout.order_id as orderId')
    .where('checkout.state', 'in', ['RUNNING', 'UNDOING'])
    .where('customer_order.updated_at', '<', before)
    .orderBy('checkout.attempts')
    .orderBy('customer_order.updated_at')
    .limit(AT_ONCE)
    .execute();
  return rows.map((row) => row.orderId);
}
