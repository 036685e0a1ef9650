import type { EventOf, orderConfirmed } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import type { Message } from '../message/message.ts';
import { writeMessages } from '../message/write-messages.ts';
import { newOrderMail } from '../order/new-order.mail.ts';
import { orderConfirmedMail } from '../order/order-confirmed.mail.ts';
import { orderNotices } from '../order/order-notices.ts';
import { toBuyer } from '../order/to-buyer.ts';

/** Thanks the customer, and tells each vendor of their own lines. */
export async function onOrderConfirmed(
  tx: Transaction,
  { id, data }: EventOf<typeof orderConfirmed>,
  context: NotificationsContext,
): Promise<void> {
  const { links } = context.services;
  const { orderId, number } = data;
  const sales = [...Map.groupBy(data.lines, (line) => line.vendorId)];
  await writeMessages(tx, id, [
    {
      ...toBuyer(data),
      kind: 'ORDER_CONFIRMED',
      notice: orderNotices.confirmed(number, data.total),
      mail: orderConfirmedMail(data, links),
    },
    ...sales.map(([vendorId, own]): Message => {
      const units = own.reduce((sum, line) => sum + line.quantity, 0);
      return {
        recipientId: vendorId,
        address: null,
        kind: 'NEW_ORDER',
        orderId,
        notice: orderNotices.sold(number, units),
        mail: newOrderMail(data, own, links),
      };
    }),
  ]);
}
