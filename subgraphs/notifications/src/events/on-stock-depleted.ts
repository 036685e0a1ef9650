import type { EventOf, productStockDepleted } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { stockDepletedMail } from '../stock/stock-depleted.mail.ts';
import { stockDepletedNotice } from '../stock/stock-depleted-notice.ts';

/** Tells the vendor that there is little left of a variant. */
export async function onStockDepleted(
  tx: Transaction,
  { id, data }: EventOf<typeof productStockDepleted>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      recipientId: data.vendorId,
      address: null,
      kind: 'STOCK_DEPLETED',
      orderId: null,
      notice: stockDepletedNotice(data.sku, data.available),
      mail: stockDepletedMail(data, context.services.links),
    },
  ]);
}
