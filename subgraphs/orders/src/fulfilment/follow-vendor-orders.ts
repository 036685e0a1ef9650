import type { Stream } from '@stoa/service-kit';
import { follow, type Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { OrderRow } from '../order/lock-order.ts';
import { toVendorOrder } from './fulfilment.rows.ts';
import type { VendorOrder } from './fulfilment.types.ts';
import { vendorTopic } from './vendor-topic.ts';

/** Looks back this far beyond the last message: transactions may commit in another order than they began. */
const OVERLAP_MS = 10_000;

/** A vendor's orders, live, as they are paid and as they change afterwards. Opens without a message. */
export function followVendorOrders(context: Context, vendorId: string): Stream<VendorOrder> {
  let since = new Date();
  /** The last number seen of each order in the overlap; what changed before does not come again. */
  let seen = new Map<string, number>();
  return follow(context.live, [vendorTopic(vendorId)], async (nudged) => {
    const rows = await readChanged(context, vendorId, new Date(since.getTime() - OVERLAP_MS));
    const news = rows.filter((row) => row.sequence > (seen.get(row.id) ?? 0));
    seen = new Map(rows.map((row) => [row.id, row.sequence]));
    since = rows.at(-1)?.updated_at ?? since;
    return nudged === null ? [] : news.map((row) => toVendorOrder(row, vendorId));
  });
}

async function readChanged(context: Context, vendorId: string, since: Date): Promise<OrderRow[]> {
  return tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('confirmed_at', 'is not', null)
    .where('updated_at', '>', since)
    .where('id', 'in', (eb) =>
      eb.selectFrom('order_line').select('order_id').where('vendor_id', '=', vendorId),
    )
    .orderBy('updated_at')
    .execute();
}
