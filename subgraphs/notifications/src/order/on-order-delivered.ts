import { orderDelivered } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderDeliveredMail } from './order-delivered.mail.ts';
import { orderNotices } from './order-notices.ts';
import { toBuyer } from './to-buyer.ts';

/** Tells the customer that everything has arrived. */
export const onOrderDelivered = consume(
  orderDelivered,
  async (tx, { id, data }, context: NotificationsContext) =>
    writeMessages(tx, id, [
      {
        ...toBuyer(data),
        kind: 'ORDER_DELIVERED',
        notice: orderNotices.delivered(data.number),
        mail: orderDeliveredMail(data, context.services.links),
      },
    ]),
);
