import type { EventOf, paymentRefunded } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { cancel } from '../checkout/end-order.ts';
import { lockCheckout } from '../checkout/lock-checkout.ts';
import { changeStatus } from '../order/change-status.ts';
import { next } from '../order/order-status.ts';

const REFUNDED = 'The payment was refunded.';

/**
 * Ends an order whose payment went back as a whole: one of which nothing is shipped is cancelled,
 * any other is refunded. The refund that a cancellation causes comes here as well, and finds an
 * order that has ended.
 */
export async function onPaymentRefunded(
  tx: Transaction,
  { data }: EventOf<typeof paymentRefunded>,
): Promise<void> {
  if (!data.complete) return;
  const locked = await lockCheckout(tx, data.orderId);
  const { order } = locked;
  if (next(order.status, 'CANCEL') !== null) await cancel(tx, locked, REFUNDED);
  else if (next(order.status, 'REFUND') !== null) await changeStatus(tx, order, 'REFUND', REFUNDED);
}
