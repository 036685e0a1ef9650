import type { EventOf, paymentCompleted } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { checkoutJob } from '../checkout/checkout.job.ts';
import { lockCheckout, moveCheckout } from '../checkout/lock-checkout.ts';
import { tables } from '../database.ts';

/**
 * Wakes the checkout of an order that is paid. One that has ended in the meantime stays as it is:
 * payments gives the money back by itself.
 */
export async function onPaymentCompleted(
  tx: Transaction,
  { data, occurredAt }: EventOf<typeof paymentCompleted>,
): Promise<void> {
  const { order, checkout } = await lockCheckout(tx, data.orderId);
  if (order.status !== 'AWAITING_PAYMENT' && order.status !== 'PENDING') return;
  await tables(tx)
    .updateTable('customer_order')
    .set({ paid_at: new Date(occurredAt) })
    .where('id', '=', order.id)
    .execute();
  // Moved in any state: who is just finding the payment missing must not go to sleep.
  await moveCheckout(tx, checkout, { state: 'RUNNING' });
  tx.schedule(checkoutJob, { orderId: order.id });
}
