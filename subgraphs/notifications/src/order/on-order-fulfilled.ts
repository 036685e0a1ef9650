import { orderFulfilled } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { orderFulfilledMail } from './order-fulfilled.mail.ts';
import { orderNotices } from './order-notices.ts';
import { toBuyer } from './to-buyer.ts';

/** Tells the customer that a parcel is on its way, and how to follow it. */
export const onOrderFulfilled = consume(
  orderFulfilled,
  async (tx, { id, data }, context: NotificationsContext) =>
    writeMessages(tx, id, [
      {
        ...toBuyer(data),
        kind: 'ORDER_FULFILLED',
        notice: orderNotices.fulfilled(data.number, data.carrier, data.complete),
        mail: orderFulfilledMail(data, context.services.links),
      },
    ]),
);
