import { productStockReserved } from '@stoa/events';
import type { Context, Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { lockStock, moveStock } from './move-stock.ts';
import type { ReservationStatus } from './stock.entity.ts';

/** So many units of a variant, as an order wants them. A variant stands in one line only. */
export interface ReservationRequest {
  readonly orderId: string;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  /** When the hold ends by itself. */
  readonly expiresAt: Date;
}

/** A variant of which there is not enough. */
export interface Shortage {
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

export interface ReservationOutcome {
  readonly reserved: boolean;
  /** Why not; empty when the order's hold was given up earlier. */
  readonly shortages: readonly Shortage[];
}

/**
 * Holds all lines of an order, or none. Asked again for the same order it answers the same; asked
 * after the order was given up it holds nothing.
 */
export async function reserveStock(
  context: Context,
  request: ReservationRequest,
): Promise<ReservationOutcome> {
  return context.transaction(async (tx) => {
    // The locks come first: a second call for the same order wants the same rows, waits here, and then finds the first.
    const locked = await lockStock(
      tx,
      request.lines.map((line) => line.variantId),
    );
    const earlier = await reservationStatus(tx, request.orderId);
    if (earlier !== null) return { reserved: earlier !== 'RELEASED', shortages: [] };

    const available = new Map(
      locked.map((stock) => [stock.variantId, stock.active ? stock.onHand - stock.reserved : 0]),
    );
    const shortages = request.lines
      .map(({ variantId, quantity }) => ({
        variantId,
        requested: quantity,
        available: available.get(variantId) ?? 0,
      }))
      .filter((line) => line.available < line.requested);
    if (shortages.length > 0) return { reserved: false, shortages };

    await hold(tx, request);
    await moveStock(
      tx,
      locked,
      request.lines.map(({ variantId, quantity }) => ({
        variantId,
        onHand: 0,
        reserved: quantity,
      })),
      { kind: 'RESERVED', orderId: request.orderId },
    );
    tx.publish(productStockReserved, request.orderId, {
      orderId: request.orderId,
      lines: [...request.lines],
    });
    return { reserved: true, shortages: [] };
  });
}

async function reservationStatus(
  tx: Transaction,
  orderId: string,
): Promise<ReservationStatus | null> {
  const row = await tables(tx)
    .selectFrom('reservation')
    .select('status')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row?.status ?? null;
}

async function hold(tx: Transaction, request: ReservationRequest): Promise<void> {
  const { orderId, expiresAt, lines } = request;
  await tables(tx)
    .insertInto('reservation')
    .values({ order_id: orderId, status: 'HELD', expires_at: expiresAt })
    .execute();
  await tables(tx)
    .insertInto('reservation_line')
    .values(
      lines.map(({ variantId, quantity }) => ({
        order_id: orderId,
        variant_id: variantId,
        quantity,
      })),
    )
    .execute();
}
