import { defineEntity, p } from '@mikro-orm/core';
import type { OrderStatus } from './order-status.ts';

/** What somebody ordered. Amounts are cents in the shop's currency. */
export const OrderEntity = defineEntity({
  name: 'Order',
  tableName: 'customer_order',
  properties: {
    id: p.uuid().primary(),
    /** For people: `S-100001`. */
    number: p.text().unique(),
    cartId: p.uuid(),
    /** The account's id, or the guest's. */
    customerId: p.uuid(),
    isGuest: p.boolean(),
    email: p.text(),
    status: p.text().$type<OrderStatus>(),
    subtotal: p.integer().default(0),
    discount: p.integer().default(0),
    shipping: p.integer().default(0),
    tax: p.integer().default(0),
    /** What the customer agreed to pay. */
    total: p.integer(),
    couponCode: p.text().strictNullable(),
    shippingMethodId: p.uuid(),
    shippingMethodName: p.text().default(''),
    shippingAddress: p.json().$type<ShippingAddress>(),
    placedAt: p.datetime(),
    /** Until when it can be paid; null before that is asked for. */
    expiresAt: p.datetime().strictNullable(),
    paidAt: p.datetime().strictNullable(),
    confirmedAt: p.datetime().strictNullable(),
    /** Why it was cancelled or rejected, for a person. */
    endReason: p.text().strictNullable(),
    /** Why it was rejected, for `placeOrder` to answer again. */
    rejection: p.json().$type<Rejection>().strictNullable(),
    /** The number of its last timeline entry. */
    sequence: p.integer().default(0),
    updatedAt: p.datetime(),
  },
});

/** One line of an order, as it was sold: later changes in the catalogue do not touch it. */
export const OrderLineEntity = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    variantId: p.uuid(),
    productId: p.uuid(),
    vendorId: p.uuid(),
    productTitle: p.text(),
    variantTitle: p.text(),
    sku: p.text(),
    unitPrice: p.integer(),
    quantity: p.integer(),
    fulfilledQuantity: p.integer().default(0),
    position: p.integer(),
  },
});

/** Append-only: everything that happened to an order, step by step. */
export const TimelineEntryEntity = defineEntity({
  name: 'TimelineEntry',
  tableName: 'timeline_entry',
  properties: {
    orderId: p.uuid().primary(),
    /** Counts up from 1 without a gap: live streams resume by it. */
    sequence: p.integer().primary(),
    kind: p.text().$type<TimelineKind>(),
    /** The order's state afterwards. */
    status: p.text().$type<OrderStatus>(),
    /** The checkout step it is about, if any. */
    step: p.text().strictNullable(),
    attempt: p.integer().strictNullable(),
    message: p.text(),
    createdAt: p.datetime(),
  },
});

/** Where an order goes. */
export interface ShippingAddress {
  readonly fullName: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly postalCode: string;
  readonly region: string | null;
  readonly countryCode: string;
  readonly phone: string | null;
}

export const TIMELINE_KINDS = [
  'STATUS_CHANGED',
  'STEP_DONE',
  'STEP_FAILED',
  'STEP_UNDONE',
  'PAYMENT_DECLINED',
  'SHIPPED',
  'DELIVERED',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Why an order could not be: what a shopper can mend. */
export type Rejection =
  | { readonly kind: 'CART_EMPTY' }
  | { readonly kind: 'PRICE_CHANGED'; readonly total: number }
  | {
      readonly kind: 'INSUFFICIENT_STOCK';
      readonly shortages: readonly {
        readonly variantId: string;
        readonly requested: number;
        readonly available: number;
      }[];
    }
  | { readonly kind: 'COUPON_NOT_VALID'; readonly code: string; readonly problem: string };
