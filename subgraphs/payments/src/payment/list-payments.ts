import {
  decodeCursor,
  encodeCursor,
  momentAndId,
  pageLimit,
  pageOf,
  type Context,
  type Page,
  type PageArgs,
} from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import type { PaymentStatus } from './payment.entity.ts';
import { PAYMENT_COLUMNS, toPayment } from './payment.rows.ts';
import type { Payment } from './payment.types.ts';

const ORDER = 'payments, newest';

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
  const rows = await wanted
    .select(PAYMENT_COLUMNS)
    .$if(typeof args.after === 'string', (query) => {
      const [createdAt, id] = decodeCursor(ORDER, momentAndId, args.after ?? '');
      return query.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`);
    })
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageLimit(args))
    .execute();
  const countAll = async () => {
    const { count } = await wanted
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const cursorOf = (row: (typeof rows)[number]) =>
    encodeCursor(ORDER, [row.created_at.toISOString(), row.id]);
  return pageOf(args, rows, toPayment, cursorOf, countAll);
}
