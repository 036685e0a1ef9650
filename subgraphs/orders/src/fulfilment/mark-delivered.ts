import { orderDelivered } from '@stoa/events';
import { notFound } from '@stoa/service-kit';
import { checkInput, type Context, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { changeStatus } from '../order/change-status.ts';
import { lockOrder, type OrderRow } from '../order/lock-order.ts';
import { orderFacts } from '../order/order-events.ts';
import { toVendorOrder } from './fulfilment.rows.ts';
import type { VendorOrder } from './fulfilment.types.ts';

const rules = z.object({ fulfilmentId: z.uuid() });

/**
 * Notes that a parcel has arrived; with the last one of an order that is wholly shipped, the order
 * is delivered. Noted again, nothing changes.
 *
 * @throws `NOT_FOUND` also for another vendor's parcel.
 */
export async function markDelivered(context: Context, fulfilmentId: string): Promise<VendorOrder> {
  checkInput(rules, { fulfilmentId });
  return context.transaction(async (tx) => {
    const parcel = await tables(tx)
      .selectFrom('fulfilment')
      .select(['order_id', 'vendor_id'])
      .where('id', '=', fulfilmentId)
      .executeTakeFirst();
    const { caller } = context;
    const own = caller.role === 'VENDOR' && caller.id === parcel?.vendor_id;
    if (!parcel || !(own || caller.role === 'ADMIN')) throw notFound('fulfilment', fulfilmentId);

    const order = await lockOrder(tx, parcel.order_id);
    const { numUpdatedRows } = await tables(tx)
      .updateTable('fulfilment')
      .set({ delivered_at: new Date() })
      .where('id', '=', fulfilmentId)
      .where('delivered_at', 'is', null)
      .executeTakeFirst();
    const changed = numUpdatedRows === 1n ? await noteArrival(tx, order) : order;
    return toVendorOrder(changed, parcel.vendor_id);
  });
}

async function noteArrival(tx: Transaction, order: OrderRow): Promise<OrderRow> {
  const onTheWay = await tables(tx)
    .selectFrom('fulfilment')
    .select('id')
    .where('order_id', '=', order.id)
    .where('delivered_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (onTheWay || order.status === 'PARTIALLY_FULFILLED') {
    return changeStatus(tx, order, 'DELIVER_PART', 'A parcel has arrived.', {}, 'DELIVERED');
  }
  const message = 'Everything has arrived.';
  const delivered = await changeStatus(tx, order, 'DELIVER_REST', message, {}, 'DELIVERED');
  tx.publish(orderDelivered, order.id, orderFacts(delivered));
  return delivered;
}
