import { orderCancelled } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { changeStatus } from '../order/change-status.ts';
import type { Rejection } from '../order/order.entity.ts';
import { orderFacts } from '../order/order-events.ts';
import { checkoutJob, takeUpLater } from './checkout.job.ts';
import { moveCheckout, type LockedCheckout } from './lock-checkout.ts';

/**
 * Cancels a locked order for good. Its checkout is undone from where it stands: run it afterwards.
 *
 * @param reason for a person.
 * @param by who wants it; the words of a buyer go to nobody else.
 * @throws `CONFLICT` when it is too late for that.
 */
export async function cancel(
  tx: Transaction,
  locked: LockedCheckout,
  reason: string,
  by: 'BUYER' | 'SHOP' = 'SHOP',
): Promise<void> {
  const cancelled = await changeStatus(tx, locked.order, 'CANCEL', reason, { end_reason: reason });
  await startUndoing(tx, locked);
  tx.publish(orderCancelled, cancelled.id, {
    ...orderFacts(cancelled),
    reason,
    byBuyer: by === 'BUYER',
    confirmed: cancelled.confirmed_at !== null,
  });
}

/**
 * Rejects a locked order that could not be placed. Its checkout is undone like that of one that is
 * cancelled. Nobody is told: the shopper gets the answer at once.
 */
export async function reject(
  tx: Transaction,
  locked: LockedCheckout,
  reason: string,
  rejection: Rejection,
): Promise<void> {
  await changeStatus(tx, locked.order, 'REJECT', reason, { end_reason: reason, rejection });
  await startUndoing(tx, locked);
}

async function startUndoing(tx: Transaction, { order, checkout }: LockedCheckout): Promise<void> {
  await moveCheckout(tx, checkout, { state: 'UNDOING', attempts: 0 });
  tx.schedule(checkoutJob, { orderId: order.id }, takeUpLater());
}
