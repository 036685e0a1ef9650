import type { EventOf, paymentRefunded } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { tables } from '../database.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderNotices } from '../order/order-notices.ts';
import { paymentRefundedMail } from '../payment/payment-refunded.mail.ts';

/** Tells the customer that money goes back. */
export async function onPaymentRefunded(
  tx: Transaction,
  { id, data }: EventOf<typeof paymentRefunded>,
  context: NotificationsContext,
): Promise<void> {
  const buyer = await tables(tx)
    .selectFrom('order_buyer')
    .select(['number', 'customer_id as customerId', 'name', 'email'])
    .where('order_id', '=', data.orderId)
    .executeTakeFirst();
  // Orders and payments are told of in no common order: the event is tried again until the order is known.
  if (!buyer) throw new Error(`Nobody has told of order ${data.orderId} yet.`);
  await writeMessages(tx, id, [
    {
      recipientId: buyer.customerId,
      address: buyer.email,
      kind: 'PAYMENT_REFUNDED',
      orderId: data.orderId,
      notice: orderNotices.refunded(buyer.number, data.refunded),
      mail: paymentRefundedMail(data, buyer, context.services.links),
    },
  ]);
}
