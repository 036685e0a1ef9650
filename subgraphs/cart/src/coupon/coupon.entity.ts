import { defineEntity, p } from '@mikro-orm/core';

/** A code that makes an order cheaper. */
export const CouponEntity = defineEntity({
  name: 'Coupon',
  tableName: 'coupon',
  properties: {
    id: p.uuid().primary(),
    /** In capitals. */
    code: p.text().unique(),
    kind: p.text().$type<CouponKind>(),
    /** Basis points of the subtotal (1000 is 10 %), cents, or 0 for free shipping. */
    value: p.integer(),
    /** The subtotal in cents from which it is valid. */
    minimumSubtotal: p.integer().strictNullable(),
    startsAt: p.datetime().strictNullable(),
    endsAt: p.datetime().strictNullable(),
    /** By how many orders it can be used, in all. */
    usageLimit: p.integer().strictNullable(),
    usageLimitPerCustomer: p.integer().strictNullable(),
    createdAt: p.datetime(),
  },
});

/** An order that uses a coupon, or that gave its use back. */
export const CouponRedemptionEntity = defineEntity({
  name: 'CouponRedemption',
  tableName: 'coupon_redemption',
  properties: {
    orderId: p.uuid().primary(),
    status: p.text().$type<RedemptionStatus>(),
    /** Null, as is the owner, when the order was given up before it used anything. */
    couponId: p.uuid().strictNullable(),
    ownerId: p.uuid().strictNullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

export type CouponKind = 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING';
export type RedemptionStatus = 'REDEEMED' | 'RELEASED';
