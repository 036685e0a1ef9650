import { orderCancelled } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import { tables, type Tables } from '../database.ts';
import { nudgeVendors } from '../fulfilment/nudge-vendors.ts';
import { changeStatus } from '../order/change-status.ts';
import type { OrderRow } from '../order/lock-order.ts';
import type { Rejection } from '../order/order.entity.ts';
import { orderFacts } from '../order/order-events.ts';
import { checkoutJob } from './checkout.job.ts';

/**
 * Ends a locked order for good, in the state that the action leads to, and has the steps of its
 * checkout undone: by whoever runs the checkout next, or else by the job that is scheduled here.
 *
 * @param checkout as it was read; undoing starts at its position.
 * @returns false, without a change, when the checkout has moved in between.
 * @throws `CONFLICT` when the order's state does not allow it.
 */
export async function endOrder(
  tx: Transaction,
  order: OrderRow,
  checkout: Selectable<Tables['checkout']>,
  action: 'REJECT' | 'CANCEL',
  reason: string,
  rejection: Rejection | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('checkout')
    .set({ state: 'UNDOING', attempts: 0, version: checkout.version + 1 })
    .where('order_id', '=', order.id)
    .where('version', '=', checkout.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  const ended = await changeStatus(tx, order, action, reason, {
    end_reason: reason,
    rejection,
  });
  tx.schedule(checkoutJob, { orderId: order.id });
  if (order.confirmed_at !== null) await nudgeVendors(tx, order.id);
  if (action === 'CANCEL') {
    tx.publish(orderCancelled, order.id, { ...orderFacts(ended), reason });
  }
  return true;
}
