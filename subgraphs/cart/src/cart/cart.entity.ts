import { defineEntity, p } from '@mikro-orm/core';

/** What somebody means to buy. One for each account and each guest. */
export const CartEntity = defineEntity({
  name: 'Cart',
  tableName: 'cart',
  properties: {
    id: p.uuid().primary(),
    /** The account's or guest's id. */
    ownerId: p.uuid().unique(),
    couponId: p.uuid().strictNullable(),
    /** ISO 3166-1 alpha-2. */
    shippingCountry: p.text().strictNullable(),
    /** Delivers to the country. */
    shippingMethodId: p.uuid().strictNullable(),
    /** Counts the changes, for live streams. */
    version: p.integer().default(1),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});

/** So many units of a variant. Ids ascend in time: lines stand in the order they came in. */
export const CartLineEntity = defineEntity({
  name: 'CartLine',
  tableName: 'cart_line',
  properties: {
    id: p.uuid().primary(),
    cartId: p.uuid(),
    variantId: p.uuid(),
    /** 1 to 999. */
    quantity: p.integer(),
    /** What one unit cost, in cents, when the shopper last set the quantity. */
    seenPrice: p.integer(),
  },
});

/** Where a guest's cart went when they signed in: an order may still name it. */
export const CartMergeEntity = defineEntity({
  name: 'CartMerge',
  tableName: 'cart_merge',
  properties: {
    fromCartId: p.uuid().primary(),
    intoCartId: p.uuid(),
  },
});
