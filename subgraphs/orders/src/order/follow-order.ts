import { notFound, type Stream } from '@stoa/service-kit';
import { follow, type Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { findById } from './find-order.ts';
import { toOrder, toTimelineEntry } from './order.rows.ts';
import type { OrderUpdate } from './order.types.ts';

/**
 * What happens to an order, live. Without `after` it opens with the latest entry of the timeline;
 * with it, with all that came after that number. Nothing is left out and nothing comes twice.
 *
 * @throws `NOT_FOUND` also for somebody else's order.
 */
export async function followOrder(
  context: Context,
  orderId: string,
  after: number | null,
): Promise<Stream<OrderUpdate>> {
  const order = await findById(context, orderId);
  if (!order) throw notFound('order', orderId);
  let last = after ?? Math.max(0, order.sequence - 1);
  return follow(context.live, [orderId], async () => {
    const updates = await readUpdates(context, orderId, last);
    last = updates.at(-1)?.sequence ?? last;
    return updates;
  });
}

async function readUpdates(
  context: Context,
  orderId: string,
  after: number,
): Promise<OrderUpdate[]> {
  const entries = await tables(context)
    .selectFrom('timeline_entry')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .execute();
  if (entries.length === 0) return [];
  const row = await tables(context)
    .selectFrom('customer_order')
    .selectAll()
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  const order = toOrder(row);
  return entries.map((entry) => ({
    sequence: entry.sequence,
    entry: toTimelineEntry(entry),
    order,
  }));
}
