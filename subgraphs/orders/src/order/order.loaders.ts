import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { toOrder, toOrderLine, toTimelineEntry } from './order.rows.ts';

/** Orders, whoever they belong to: who asks is checked by `findOrder` and the references. */
export const orderById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return rows.map(toOrder);
});

export const lineById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('order_line')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return rows.map(toOrderLine);
});

export const linesOfOrder = defineLoader(async (context, orderIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('order_line')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('position')
    .execute();
  return groupedBy(orderIds, rows.map(toOrderLine), (line) => line.orderId);
});

export const timelineOfOrder = defineLoader(async (context, orderIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('timeline_entry')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('sequence')
    .execute();
  return groupedBy(orderIds, rows, (row) => row.order_id).map((entries) =>
    entries.map(toTimelineEntry),
  );
});
