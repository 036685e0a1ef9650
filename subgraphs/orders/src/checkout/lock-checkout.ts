import type { Transaction } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import { tables, type Tables } from '../database.ts';
import { lockOrder, type OrderRow } from '../order/lock-order.ts';

/** A checkout's row. */
export type CheckoutRow = Selectable<Tables['checkout']>;

/** An order and its checkout, which nobody else can change until the transaction ends. */
export interface LockedCheckout {
  readonly order: OrderRow;
  readonly checkout: CheckoutRow;
}

/**
 * Takes an order and its checkout. Whoever changes a checkout holds the order's row first, so the
 * checkout needs no lock of its own.
 *
 * @throws `NOT_FOUND`
 */
export async function lockCheckout(tx: Transaction, orderId: string): Promise<LockedCheckout> {
  const order = await lockOrder(tx, orderId);
  const checkout = await tables(tx)
    .selectFrom('checkout')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  return { order, checkout };
}

/** Changes a locked checkout; what others found out about it before counts no more. */
export async function moveCheckout(
  tx: Transaction,
  checkout: CheckoutRow,
  to: Partial<Pick<CheckoutRow, 'state' | 'position' | 'attempts'>>,
): Promise<void> {
  await tables(tx)
    .updateTable('checkout')
    .set({ ...to, version: checkout.version + 1 })
    .where('order_id', '=', checkout.order_id)
    .execute();
}
