import { countOf, newestFirst, type Context, type Page, type PageArgs } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { OrderStatus } from './order-status.ts';
import { toOrder } from './order.rows.ts';
import type { Order } from './order.types.ts';

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
  return newestFirst(args, {
    name: 'orders, newest',
    by: 'placed_at',
    rows: matching.selectAll(),
    toNode: toOrder,
    countAll: countOf(matching),
  });
}
