import { orderConfirmed } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import type { Message } from '../message/message.ts';
import { writeMessages } from '../message/write-messages.ts';
import { newOrderMail } from './new-order.mail.ts';
import { orderConfirmedMail } from './order-confirmed.mail.ts';
import { orderNotices } from './order-notices.ts';
import { toBuyer } from './to-buyer.ts';

/** Thanks the customer, and tells each vendor of their own lines. */
export const onOrderConfirmed = consume(
  orderConfirmed,
  async (tx, { id, data }, context: NotificationsContext) => {
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
  },
);
