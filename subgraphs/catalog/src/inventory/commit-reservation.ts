import type { Context } from '@stoa/subgraph-kit';
import { lockReservation, setReservationStatus } from './lock-reservation.ts';
import { lockStock, moveStock } from './move-stock.ts';

/**
 * Takes what is held for a paid order out of the warehouse. A hold that had run out is taken anew
 * when the units are still there: the customer has paid.
 *
 * @returns whether the units are the order's now; false when there never was a hold, or when it ran
 *   out and others bought what it held.
 */
export async function commitReservation(context: Context, orderId: string): Promise<boolean> {
  return context.transaction(async (tx) => {
    const reservation = await lockReservation(tx, orderId);
    if (!reservation || reservation.lines.length === 0) return false;
    if (reservation.status === 'COMMITTED') return true;

    const { lines } = reservation;
    const locked = await lockStock(
      tx,
      lines.map((line) => line.variantId),
    );
    const held = reservation.status === 'HELD';
    if (!held) {
      const available = new Map(
        locked.map((stock) => [stock.variantId, stock.onHand - stock.reserved]),
      );
      const enough = lines.every((line) => (available.get(line.variantId) ?? 0) >= line.quantity);
      if (!enough) return false;
    }
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
