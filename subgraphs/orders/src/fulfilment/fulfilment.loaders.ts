import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { toOrderLine } from '../order/order.rows.ts';
import { toFulfilment } from './fulfilment.rows.ts';

export const fulfilmentById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('fulfilment')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return rows.map(toFulfilment);
});

export const fulfilmentsOfOrder = defineLoader(async (context, orderIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('fulfilment')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('shipped_at')
    .execute();
  return groupedBy(orderIds, rows.map(toFulfilment), (fulfilment) => fulfilment.orderId);
});

export const linesOfFulfilment = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('fulfilment_line')
    .innerJoin('order_line', 'order_line.id', 'fulfilment_line.order_line_id')
    .selectAll('order_line')
    .select(['fulfilment_line.fulfilment_id', 'fulfilment_line.quantity as shipped'])
    .where('fulfilment_line.fulfilment_id', 'in', ids)
    .orderBy('order_line.position')
    .execute();
  return groupedBy(ids, rows, (row) => row.fulfilment_id).map((lines) =>
    lines.map((row) => ({ line: toOrderLine(row), quantity: row.shipped })),
  );
});
