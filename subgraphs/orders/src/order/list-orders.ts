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
import type { OrderStatus } from './order-status.ts';
import { toOrder } from './order.rows.ts';
import type { Order } from './order.types.ts';

const ORDER = 'orders, newest';

/** Which orders to list; null means any. */
export interface OrderListFilter {
  readonly customerId: string | null;
  readonly status: OrderStatus | null;
}

/**
 * Orders, newest first. Those that were rejected at once are left out unless asked for: their
 * customers saw why, and ordered again or did not.
 */
export async function listOrders(
  context: Context,
  filter: OrderListFilter,
  args: PageArgs,
): Promise<Page<Order>> {
  const matching = tables(context)
    .selectFrom('customer_order')
    .where((eb) =>
      filter.status === null ? eb('status', '!=', 'REJECTED') : eb('status', '=', filter.status),
    )
    .$if(filter.customerId !== null, (query) =>
      query.where('customer_id', '=', filter.customerId ?? ''),
    );
  const rows = await matching
    .selectAll()
    .$if(typeof args.after === 'string', (query) => {
      const [placedAt, id] = decodeCursor(ORDER, momentAndId, args.after ?? '');
      return query.where(sql<boolean>`(placed_at, id) < (${placedAt}::timestamptz, ${id}::uuid)`);
    })
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageLimit(args))
    .execute();
  return pageOf(
    args,
    rows,
    toOrder,
    (row) => encodeCursor(ORDER, [row.placed_at.toISOString(), row.id]),
    async () => {
      const { count } = await matching
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  );
}
