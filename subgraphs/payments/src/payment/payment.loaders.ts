import { defineIdLoader, defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { PAYMENT_COLUMNS, toPayment } from './payment.rows.ts';

/** Whoever they belong to: see `maySee`. */
export const paymentById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('payment')
    .select(PAYMENT_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return rows.map(toPayment);
});

/** Whoever they belong to: see `maySee`. */
export const paymentOfOrder = defineLoader(async (context, orderIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('payment')
    .select(PAYMENT_COLUMNS)
    .where('order_id', 'in', orderIds)
    .execute();
  return inOrderOf(orderIds, rows.map(toPayment), (payment) => payment.orderId);
});
