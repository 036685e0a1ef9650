import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { ReservationStatus } from './stock.entity.ts';

/** An order's hold, locked until the transaction ends. */
export interface LockedReservation {
  readonly orderId: string;
  readonly status: ReservationStatus;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
}

/** The hold of an order, or null when it never had one. */
export async function lockReservation(
  tx: Transaction,
  orderId: string,
): Promise<LockedReservation | null> {
  const reservation = await tables(tx)
    .selectFrom('reservation')
    .select('status')
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
  if (!reservation) return null;
  const lines = await tables(tx)
    .selectFrom('reservation_line')
    .select(['variant_id as variantId', 'quantity'])
    .where('order_id', '=', orderId)
    .execute();
  return { orderId, status: reservation.status, lines };
}

/**
 * Makes the reservation of an order, without lines, unless there is one. Waits for whoever is just
 * making one for the same order.
 *
 * @returns whether there was none.
 */
export async function insertReservation(
  tx: Transaction,
  reservation: { orderId: string; status: ReservationStatus; expiresAt: Date },
): Promise<boolean> {
  const { orderId, status, expiresAt } = reservation;
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('reservation')
    .values({ order_id: orderId, status, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function setReservationStatus(
  tx: Transaction,
  orderId: string,
  status: ReservationStatus,
): Promise<void> {
  await tables(tx)
    .updateTable('reservation')
    .set({ status })
    .where('order_id', '=', orderId)
    .execute();
}
