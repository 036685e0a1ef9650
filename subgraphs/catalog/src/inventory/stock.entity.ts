import { defineEntity, p } from '@mikro-orm/core';

/**
 * The units of one variant. `on_hand` are in the warehouse, `reserved` of them are held for orders
 * that are not paid yet; the difference can be sold. Database constraints keep it from going below
 * zero, whatever the code does.
 */
export const StockEntity = defineEntity({
  name: 'Stock',
  tableName: 'stock',
  properties: {
    variantId: p.uuid().primary(),
    onHand: p.integer(),
    reserved: p.integer().default(0),
    /** At this many available units or fewer, the vendor is told. */
    lowStockThreshold: p.integer().default(3),
    /** Counts the changes, for live streams. */
    sequence: p.integer().default(1),
  },
});

/** Append-only: why a variant's units changed, and what they were afterwards. */
export const StockMovementEntity = defineEntity({
  name: 'StockMovement',
  tableName: 'stock_movement',
  properties: {
    id: p.uuid().primary(),
    variantId: p.uuid(),
    kind: p.text().$type<MovementKind>(),
    /** Signed: what was added to or taken from `on_hand` or `reserved`. */
    quantity: p.integer(),
    onHandAfter: p.integer(),
    reservedAfter: p.integer(),
    orderId: p.uuid().strictNullable(),
    reason: p.text().strictNullable(),
    createdAt: p.datetime(),
  },
});

/** Units held for an order. Kept after it ends, so that a late call cannot hold them again. */
export const ReservationEntity = defineEntity({
  name: 'Reservation',
  tableName: 'reservation',
  properties: {
    orderId: p.uuid().primary(),
    status: p.text().$type<ReservationStatus>(),
    expiresAt: p.datetime(),
  },
});

export const ReservationLineEntity = defineEntity({
  name: 'ReservationLine',
  tableName: 'reservation_line',
  properties: {
    orderId: p.uuid().primary(),
    variantId: p.uuid().primary(),
    quantity: p.integer(),
  },
});

/** What moved: goods in or out of the warehouse, or a hold on them. */
export type MovementKind = 'RECEIVED' | 'ADJUSTED' | 'RESERVED' | 'RELEASED' | 'SOLD' | 'RETURNED';
/**
 * HELD until `expiresAt`, COMMITTED once paid. EXPIRED ran out by itself and can be taken anew by a
 * payment that comes late; RELEASED was given up with its order and never holds anything again.
 */
export type ReservationStatus = 'HELD' | 'COMMITTED' | 'EXPIRED' | 'RELEASED';
