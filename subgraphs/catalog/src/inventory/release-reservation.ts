import { productStockReleased } from '@stoa/events';
import type { Context, Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { lockReservation, setReservationStatus } from './lock-reservation.ts';
import { lockStock, moveStock } from './move-stock.ts';

/**
 * Gives back what is held for an order, or what was already taken for it. An order without a hold
 * is remembered as given up, so that a late `reserveStock` for it holds nothing.
 */
export async function releaseReservation(context: Context, orderId: string): Promise<void> {
  await context.transaction(async (tx) => {
    await rememberAsReleased(tx, orderId);
    const reservation = await lockReservation(tx, orderId);
    if (!reservation || reservation.status === 'RELEASED') return;

    const { lines } = reservation;
    const locked = await lockStock(
      tx,
      lines.map((line) => line.variantId),
    );
    const held = reservation.status === 'HELD';
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
    await setReservationStatus(tx, orderId, 'RELEASED');
    tx.publish(productStockReleased, orderId, { orderId, lines: [...lines] });
  });
}

async function rememberAsReleased(tx: Transaction, orderId: string): Promise<void> {
  await tables(tx)
    .insertInto('reservation')
    .values({ order_id: orderId, status: 'RELEASED', expires_at: new Date() })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .execute();
}
