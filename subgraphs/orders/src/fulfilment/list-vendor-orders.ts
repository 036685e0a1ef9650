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
import { toVendorOrder } from './fulfilment.rows.ts';
import type { VendorOrder } from './fulfilment.types.ts';

const ORDER = 'vendor orders, newest';

/** The orders with lines of a vendor, newest first, from the moment they are paid. */
export async function listVendorOrders(
  context: Context,
  vendorId: string,
  args: PageArgs,
): Promise<Page<VendorOrder>> {
  const rows = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('confirmed_at', 'is not', null)
    .where('id', 'in', (eb) =>
      eb.selectFrom('order_line').select('order_id').where('vendor_id', '=', vendorId),
    )
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
    (row) => toVendorOrder(row, vendorId),
    (row) => encodeCursor(ORDER, [row.placed_at.toISOString(), row.id]),
  );
}
