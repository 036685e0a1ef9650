import { productStockChanged, productStockDepleted } from '@stoa/events';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import type { MovementKind } from './stock.entity.ts';

/** What happens to one variant. Deltas are signed units. */
export interface StockMove {
  readonly variantId: string;
  readonly onHand: number;
  readonly reserved: number;
}

/** Why it happens; stands in the ledger. */
export interface MoveCause {
  readonly kind: MovementKind;
  readonly orderId?: string;
  readonly reason?: string;
}

/** A variant's stock, locked until the transaction ends. */
export interface LockedStock {
  readonly variantId: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly sku: string;
  readonly title: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly lowStockThreshold: number;
  /** Whether the product is for sale. */
  readonly active: boolean;
}

/**
 * Takes the stock rows of variants, always in the order of their ids, so that two transactions that
 * want the same rows wait for each other instead of dead-locking. Variants that do not exist are
 * left out.
 */
export async function lockStock(
  tx: Transaction,
  variantIds: readonly string[],
): Promise<LockedStock[]> {
  if (variantIds.length === 0) return [];
  return tables(tx)
    .selectFrom('stock')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select((eb) => [
      'variant.id as variantId',
      'product.id as productId',
      'product.vendor_id as vendorId',
      'variant.sku as sku',
      'product.title as title',
      'stock.on_hand as onHand',
      'stock.reserved as reserved',
      'stock.low_stock_threshold as lowStockThreshold',
      eb('product.status', '=', 'ACTIVE').$castTo<boolean>().as('active'),
    ])
    .where('stock.variant_id', 'in', [...variantIds])
    .orderBy('stock.variant_id')
    .forUpdate('stock')
    .execute();
}

/**
 * Changes locked stock, writes the ledger and tells of it, all in the caller's transaction. The
 * only way in which stock changes.
 */
export async function moveStock(
  tx: Transaction,
  locked: readonly LockedStock[],
  moves: readonly StockMove[],
  cause: MoveCause,
): Promise<void> {
  if (moves.length === 0) return;
  await sql`
    update stock set
      on_hand = stock.on_hand + move.on_hand,
      reserved = stock.reserved + move.reserved,
      sequence = stock.sequence + 1
    from unnest(
      ${moves.map((move) => move.variantId)}::uuid[],
      ${moves.map((move) => move.onHand)}::int[],
      ${moves.map((move) => move.reserved)}::int[]
    ) as move (variant_id, on_hand, reserved)
    where stock.variant_id = move.variant_id
  `.execute(tables(tx));

  const before = new Map(locked.map((stock) => [stock.variantId, stock]));
  const now = new Date();
  const movements = [];
  for (const move of moves) {
    const stock = before.get(move.variantId);
    if (!stock) throw new Error(`The stock of variant ${move.variantId} is moved but not locked.`);
    const onHandAfter = stock.onHand + move.onHand;
    const reservedAfter = stock.reserved + move.reserved;
    movements.push({
      id: newId(),
      variant_id: move.variantId,
      kind: cause.kind,
      quantity: move.onHand === 0 ? move.reserved : move.onHand,
      on_hand_after: onHandAfter,
      reserved_after: reservedAfter,
      order_id: cause.orderId ?? null,
      reason: cause.reason ?? null,
      created_at: now,
    });
    tellOfChange(tx, stock, onHandAfter - reservedAfter);
  }
  await tables(tx).insertInto('stock_movement').values(movements).execute();
}

function tellOfChange(tx: Transaction, stock: LockedStock, available: number): void {
  const { variantId, productId, vendorId, sku, lowStockThreshold: threshold } = stock;
  const change = { variantId, productId, vendorId, sku, available };
  const availableBefore = stock.onHand - stock.reserved;
  if (available !== availableBefore) tx.publish(productStockChanged, variantId, change);
  if (available <= threshold && availableBefore > threshold) {
    tx.publish(productStockDepleted, variantId, { ...change, threshold });
  }
}
