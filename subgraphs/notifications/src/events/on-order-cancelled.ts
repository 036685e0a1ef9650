import type { EventOf, orderCancelled } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderCancelledMail } from '../order/order-cancelled.mail.ts';
import { orderNotices } from '../order/order-notices.ts';
import { toBuyer } from '../order/to-buyer.ts';

/**
 * Tells the customer why the order ended: in the app, and by mail if it had been confirmed. Before
 * that anybody may have given the address, and we do not write to strangers for them.
 */
export async function onOrderCancelled(
  tx: Transaction,
  { id, data }: EventOf<typeof orderCancelled>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      ...toBuyer(data),
      kind: 'ORDER_CANCELLED',
      notice: orderNotices.cancelled(data.number, data.reason),
      mail: data.confirmed ? orderCancelledMail(data, context.services.links) : null,
    },
  ]);
}
