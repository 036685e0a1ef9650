import { productStockReserved } from '@stoa/events';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { insertReservation, lockReservation } from './lock-reservation.ts';
import { lockStock, moveStock, type LockedStock } from './move-stock.ts';

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

const rules = z.object({
  orderId: z.uuid(),
  lines: z
    .array(z.object({ variantId: z.uuid(), quantity: z.number().int().positive() }))
    .min(1)
    .refine(
      (lines) => new Set(lines.map((line) => line.variantId)).size === lines.length,
      'must not name a variant twice',
    ),
  expiresAt: z.date(),
});

/**
 * Holds all lines of an order, or none. Asked again for the same order it answers the same; asked
 * after the order was given up it holds nothing.
 *
 * @throws `BAD_USER_INPUT` for lines that cannot be.
 */
export async function reserveStock(
  context: Context,
  request: ReservationRequest,
): Promise<ReservationOutcome> {
  const { orderId, lines, expiresAt } = checkInput(rules, request);
  return context.transaction(async (tx) => {
    // First of all: a second call for the same order waits here until this one is through.
    if (!(await insertReservation(tx, { orderId, status: 'HELD', expiresAt }))) {
      const earlier = await lockReservation(tx, orderId);
      const reserved = earlier?.status === 'HELD' || earlier?.status === 'COMMITTED';
      return { reserved, shortages: [] };
    }
    const locked = await lockStock(
      tx,
      lines.map((line) => line.variantId),
    );
    const shortages = shortagesOf(locked, lines);
    if (shortages.length > 0) {
      // Asked again, when there is more, it may succeed.
      await tables(tx).deleteFrom('reservation').where('order_id', '=', orderId).execute();
      return { reserved: false, shortages };
    }
    await tables(tx)
      .insertInto('reservation_line')
      .values(
        lines.map(({ variantId: variant_id, quantity }) => ({
          order_id: orderId,
          variant_id,
          quantity,
        })),
      )
      .execute();
    await moveStock(
      tx,
      locked,
      lines.map(({ variantId, quantity }) => ({ variantId, onHand: 0, reserved: quantity })),
      { kind: 'RESERVED', orderId },
    );
    tx.publish(productStockReserved, orderId, { orderId, lines });
    return { reserved: true, shortages: [] };
  });
}

/** Of what is not for sale, nothing is available. */
function shortagesOf(
  locked: readonly LockedStock[],
  lines: ReservationRequest['lines'],
): Shortage[] {
  const available = new Map(
    locked.map((stock) => [stock.variantId, stock.active ? stock.onHand - stock.reserved : 0]),
  );
  return lines
    .map(({ variantId, quantity }) => ({
      variantId,
      requested: quantity,
      available: available.get(variantId) ?? 0,
    }))
    .filter((line) => line.available < line.requested);
}
