import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { lockReservation, setReservationStatus } from './lock-reservation.ts';
import { lockStock, moveStock } from './move-stock.ts';

const rules = z.object({ orderId: z.uuid() });

/**
 * Takes what is held for a paid order out of the warehouse. A hold that had run out by itself is
 * taken anew when the units are still there: the customer has paid.
 *
 * @returns whether the units are the order's now; false when there never was a hold, when it was
 *   given up, or when it ran out and others bought what it held.
 */
export async function commitReservation(context: Context, orderId: string): Promise<boolean> {
  checkInput(rules, { orderId });
  return context.transaction(async (tx) => {
    const reservation = await lockReservation(tx, orderId);
    if (!reservation || reservation.status === 'RELEASED') return false;
    if (reservation.status === 'COMMITTED') return true;

    const { lines } = reservation;
    const held = reservation.status === 'HELD';
    const locked = await lockStock(
      tx,
      lines.map((line) => line.variantId),
    );
    const available = new Map(
      locked.map((stock) => [stock.variantId, stock.onHand - stock.reserved]),
    );
    const enough = lines.every((line) => (available.get(line.variantId) ?? 0) >= line.quantity);
    if (!held && !enough) return false;
    await moveStock(
      tx,
      locked,
      lines.map(({ variantId, quantity }) => ({
        variantId,
        onHand: -quantity,
        reserved: held ? -quantity : 0,
      })),
      { kind: 'SOLD', orderId },
    );
    await setReservationStatus(tx, orderId, 'COMMITTED');
    return true;
  });
}
