import type { EventOf, orderFulfilled } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderFulfilledMail } from '../order/order-fulfilled.mail.ts';
import { orderNotices } from '../order/order-notices.ts';
import { toBuyer } from '../order/to-buyer.ts';

/** Tells the customer that a parcel is on its way, and how to follow it. */
export async function onOrderFulfilled(
  tx: Transaction,
  { id, data }: EventOf<typeof orderFulfilled>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      ...toBuyer(data),
      kind: 'ORDER_FULFILLED',
      notice: orderNotices.fulfilled(data.number, data.carrier, data.complete),
      mail: orderFulfilledMail(data, context.services.links),
    },
  ]);
}
