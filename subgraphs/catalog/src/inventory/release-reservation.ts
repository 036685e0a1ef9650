import { productStockReleased } from '@stoa/events';
import { checkInput, type Context, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import {
  insertReservation,
  lockReservation,
  setReservationStatus,
  type LockedReservation,
} from './lock-reservation.ts';
import { lockStock, moveStock } from './move-stock.ts';

const rules = z.object({ orderId: z.uuid() });

/**
 * Gives back what is held for an order, or what was already taken for it. An order without a hold
 * is remembered as given up, so that a late `reserveStock` for it holds nothing.
 */
export async function releaseReservation(context: Context, orderId: string): Promise<void> {
  checkInput(rules, { orderId });
  await context.transaction(async (tx) => {
    // Waits for a `reserveStock` of the same order that is under way.
    if (await insertReservation(tx, { orderId, status: 'RELEASED', expiresAt: new Date() })) return;
    const reservation = await lockReservation(tx, orderId);
    if (reservation) await giveBack(tx, reservation, 'RELEASED');
  });
}

/** Gives back whatever a locked reservation still has, and leaves it in the state named. */
export async function giveBack(
  tx: Transaction,
  { orderId, status, lines }: LockedReservation,
  to: 'EXPIRED' | 'RELEASED',
): Promise<void> {
  if (status === to) return;
  await setReservationStatus(tx, orderId, to);
  if (status === 'EXPIRED' || status === 'RELEASED') return;

  const held = status === 'HELD';
  const locked = await lockStock(
    tx,
    lines.map((line) => line.variantId),
  );
  await moveStock(
    tx,
    locked,
    lines.map(({ variantId, quantity }) => ({
      variantId,
      onHand: held ? 0 : quantity,
      reserved: held ? -quantity : 0,
    })),
    { kind: held ? 'RELEASED' : 'RETURNED', orderId },
  );
  tx.publish(productStockReleased, orderId, { orderId, lines: [...lines] });
}
