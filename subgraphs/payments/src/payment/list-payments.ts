import { countOf, newestFirst, type Context, type Page, type PageArgs } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { PaymentStatus } from './payment.entity.ts';
import { PAYMENT_COLUMNS, toPayment } from './payment.rows.ts';
import type { Payment } from './payment.types.ts';

/**
 * All payments, newest first; for admins.
 *
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be.
 */
export async function listPayments(
  context: Context,
  status: PaymentStatus | null,
  args: PageArgs,
): Promise<Page<Payment>> {
  const wanted = tables(context)
    .selectFrom('payment')
    .$if(status !== null, (query) => query.where('status', '=', status ?? 'PENDING'));
  return newestFirst(args, {
    name: 'payments, newest',
    by: 'created_at',
    rows: wanted.select(PAYMENT_COLUMNS),
    toNode: toPayment,
    countAll: countOf(wanted),
  });
}
