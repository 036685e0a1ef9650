import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { lockOrder } from '../order/lock-order.ts';
import { endOrder } from './end-order.ts';

/** Cancels an order whose time to pay is over. A payment that has arrived wins. */
export async function endUnpaid(context: Context, { orderId }: { orderId: string }): Promise<void> {
  await context.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.status !== 'AWAITING_PAYMENT' || order.paid_at !== null) return;
    const checkout = await tables(tx)
      .selectFrom('checkout')
      .selectAll()
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
    await endOrder(tx, order, checkout, 'CANCEL', 'The payment was not made in time.', null);
  });
}
