import type { DemoOrder, DemoProduct } from '@stoa/demo-data';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { MovementKind } from '../inventory/stock.entity.ts';

/** One change of a variant's stock, long ago. */
interface Past {
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly orderId: string | null;
  readonly at: Date;
}

/**
 * Stock, and the ledger of how it came to be: everything was received when the product was added,
 * and then sold and sent back by the demo orders, down to what is there today.
 */
export async function seedLedger(
  tx: Transaction,
  products: readonly DemoProduct[],
  orders: readonly DemoOrder[],
): Promise<void> {
  const pasts = Map.groupBy(
    orders.flatMap((order) => [...sales(order), ...returns(order)]),
    (past) => past.variantId,
  );
  const stock = [];
  const movements = [];
  for (const product of products) {
    for (const variant of product.variants) {
      const past = pasts.get(variant.id) ?? [];
      const net = past.reduce((sum, { quantity }) => sum + quantity, 0);
      const received: Past[] =
        variant.stock === net
          ? []
          : [
              {
                kind: 'RECEIVED',
                quantity: variant.stock - net,
                orderId: null,
                at: product.createdAt,
              },
            ];
      stock.push({ variant_id: variant.id, on_hand: variant.stock, ...UNTOUCHED });
      movements.push(...ledger(variant.id, [...received, ...past]));
    }
  }
  await tables(tx).insertInto('stock').values(stock).execute();
  await tables(tx).insertInto('stock_movement').values(movements).execute();
  await seedReservations(tx, orders);
}

/** What orders hold, long since taken or given back: who cancels one that is not shipped gives back its units. */
async function seedReservations(tx: Transaction, orders: readonly DemoOrder[]): Promise<void> {
  await tables(tx)
    .insertInto('reservation')
    .values(
      orders.map((order) => ({
        order_id: order.id,
        status: isSold(order) ? ('COMMITTED' as const) : ('RELEASED' as const),
        expires_at: order.placedAt,
      })),
    )
    .execute();
  await tables(tx)
    .insertInto('reservation_line')
    .values(
      orders.flatMap((order) =>
        order.lines.map(({ variantId: variant_id, quantity }) => ({
          order_id: order.id,
          variant_id,
          quantity,
        })),
      ),
    )
    .execute();
}

const isSold = (order: DemoOrder) => order.confirmedAt !== null && order.cancelledAt === null;

const UNTOUCHED = { reserved: 0, low_stock_threshold: 3, sequence: 1 };

function sales(order: DemoOrder) {
  const { confirmedAt: at } = order;
  if (at === null || !isSold(order)) return [];
  return order.lines.map(({ variantId, quantity }) => ({
    variantId,
    kind: 'SOLD' as const,
    quantity: -quantity,
    orderId: order.id,
    at,
  }));
}

function returns(order: DemoOrder) {
  const at = order.returnRequest?.receivedAt ?? null;
  if (at === null) return [];
  const variantOf = new Map(order.lines.map((line) => [line.id, line.variantId]));
  return (order.returnRequest?.lines ?? []).map(({ lineId, quantity }) => ({
    variantId: variantOf.get(lineId) ?? '',
    kind: 'RETURNED' as const,
    quantity,
    orderId: order.id,
    at,
  }));
}

function ledger(variantId: string, past: readonly Past[]) {
  let onHand = 0;
  return past
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ kind, quantity, orderId, at }) => {
      onHand += quantity;
      return {
        id: newId(),
        variant_id: variantId,
        kind,
        quantity,
        on_hand_after: onHand,
        reserved_after: 0,
        order_id: orderId,
        reason: kind === 'RECEIVED' ? 'first stock' : null,
        created_at: at,
      };
    });
}
