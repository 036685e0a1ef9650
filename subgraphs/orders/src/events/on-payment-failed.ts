import type { EventOf, paymentFailed } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { lockOrder } from '../order/lock-order.ts';
import { record } from '../order/record.ts';

/** Puts a declined try on the timeline. The customer can try again until the order expires. */
export async function onPaymentFailed(
  tx: Transaction,
  { data }: EventOf<typeof paymentFailed>,
): Promise<void> {
  const order = await lockOrder(tx, data.orderId);
  const { reason: message, attempt } = data;
  await record(tx, order, { kind: 'PAYMENT_DECLINED', message, attempt });
}
