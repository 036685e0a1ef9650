import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../../database.ts';
import {
  ReleaseReservationDocument,
  ReserveStockDocument,
} from '../../external/catalog/generated.ts';
import { PAYMENT_WINDOW_MS } from '../payment-window.ts';
import type { SagaStep } from '../saga.ts';

/**
 * The catalogue gives a hold back by itself when nobody else does. Twice the payment window: an
 * order ends by its own timer long before.
 */
const HOLD_MS = 2 * PAYMENT_WINDOW_MS;

/** Holds the units, all or none. */
export const reserveStock: SagaStep = {
  name: 'reserve-stock',
  async run(context, order) {
    const lines = await linesOf(context, order.id);
    const { reserveStock: result } = await context.call('catalog', ReserveStockDocument, {
      input: {
        orderId: order.id,
        lines,
        expiresAt: new Date(order.placed_at.getTime() + HOLD_MS).toISOString(),
      },
    });
    if (result.reserved) return { kind: 'DONE', message: 'The items are reserved.' };
    if (result.shortages.length === 0) {
      return { kind: 'CANCELLED', reason: 'The reservation of the items has ended.' };
    }
    return {
      kind: 'REJECTED',
      reason: 'Some items are not available in the quantity ordered.',
      rejection: { kind: 'INSUFFICIENT_STOCK', shortages: result.shortages },
    };
  },
  async undo(context, orderId) {
    await context.call('catalog', ReleaseReservationDocument, { orderId });
  },
};

async function linesOf(context: Context, orderId: string) {
  return tables(context)
    .selectFrom('order_line')
    .select(['variant_id as variantId', 'quantity'])
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
}
