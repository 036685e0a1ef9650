import { productStockDepleted } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { stockDepletedMail } from './stock-depleted.mail.ts';
import { stockDepletedNotice } from './stock-depleted-notice.ts';

/** Tells the vendor that there is little left of a variant. */
export const onStockDepleted = consume(
  productStockDepleted,
  async (tx, { id, data }, context: NotificationsContext) =>
    writeMessages(tx, id, [
      {
        recipientId: data.vendorId,
        address: null,
        kind: 'STOCK_DEPLETED',
        orderId: null,
        notice: stockDepletedNotice(data.sku, data.available),
        mail: stockDepletedMail(data, context.services.links),
      },
    ]),
);
