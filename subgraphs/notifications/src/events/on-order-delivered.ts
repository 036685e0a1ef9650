import type { EventOf, orderDelivered } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderDeliveredMail } from '../order/order-delivered.mail.ts';
import { orderNotices } from '../order/order-notices.ts';
import { toBuyer } from '../order/to-buyer.ts';

/** Tells the customer that everything has arrived. */
export async function onOrderDelivered(
  tx: Transaction,
  { id, data }: EventOf<typeof orderDelivered>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      ...toBuyer(data),
      kind: 'ORDER_DELIVERED',
      notice: orderNotices.delivered(data.number),
      mail: orderDeliveredMail(data, context.services.links),
    },
  ]);
}
