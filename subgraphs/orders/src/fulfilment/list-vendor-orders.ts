import { newestFirst, type Context, type Page, type PageArgs } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { toVendorOrder } from './fulfilment.rows.ts';
import type { VendorOrder } from './fulfilment.types.ts';

/** The orders with lines of a vendor, newest first, from the moment they are paid. */
export async function listVendorOrders(
  context: Context,
  vendorId: string,
  args: PageArgs,
): Promise<Page<VendorOrder>> {
  const rows = tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('confirmed_at', 'is not', null)
    .where('id', 'in', (eb) =>
      eb.selectFrom('order_line').select('order_id').where('vendor_id', '=', vendorId),
    );
  return newestFirst(args, {
    name: 'vendor orders, newest',
    by: 'placed_at',
    rows,
    toNode: (row) => toVendorOrder(row, vendorId),
  });
}
