import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { REFUND_COLUMNS, toRefund } from './refund.rows.ts';

export const refundById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('refund')
    .select(REFUND_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return rows.map(toRefund);
});

/** Oldest first. */
export const refundsOfPayment = defineLoader(async (context, paymentIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('refund')
    .select(REFUND_COLUMNS)
    .where('payment_id', 'in', paymentIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return groupedBy(paymentIds, rows.map(toRefund), (refund) => refund.paymentId);
});
