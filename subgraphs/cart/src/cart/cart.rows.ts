import type { Context } from '@stoa/subgraph-kit';
import { sql, type InferResult } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { couponProblem } from '../coupon/coupon-problem.ts';
import { COUPON_COLUMNS } from '../coupon/coupon.rows.ts';
import { tables } from '../database.ts';
import { priceCart, type PricedCart } from '../pricing/price-cart.ts';
import { SHIPPING_METHOD_COLUMNS } from '../shipping/shipping.rows.ts';
import type { Cart } from './cart.types.ts';

/** Reads carts whole, in one query: all that their prices depend on, but for the catalog's part. */
export const selectCarts = (context: Context) =>
  tables(context)
    .selectFrom('cart')
    .leftJoin('tax_rate', 'tax_rate.country_code', 'cart.shipping_country')
    .select((eb) => [
      'cart.id',
      'cart.owner_id as ownerId',
      'cart.shipping_country as shippingCountry',
      'cart.version',
      'cart.updated_at as updatedAt',
      eb.fn.coalesce('tax_rate.basis_points', sql<number>`0`).as('taxRate'),
      jsonArrayFrom(
        eb
          .selectFrom('cart_line')
          .select(['id', 'variant_id as variantId', 'quantity', 'seen_price as seenPrice'])
          .whereRef('cart_line.cart_id', '=', 'cart.id')
          .orderBy('id'),
      ).as('lines'),
      jsonObjectFrom(
        eb
          .selectFrom('coupon')
          .select(COUPON_COLUMNS)
          .select(couponProblem(sql.ref('cart.owner_id')).as('problem'))
          .whereRef('coupon.id', '=', 'cart.coupon_id'),
      ).as('coupon'),
      jsonObjectFrom(
        eb
          .selectFrom('shipping_method')
          .select(SHIPPING_METHOD_COLUMNS)
          .whereRef('shipping_method.id', '=', 'cart.shipping_method_id'),
      ).as('shippingMethod'),
    ]);

export type CartRow = InferResult<ReturnType<typeof selectCarts>>[number];

export function toCart(context: Context, row: CartRow): Cart {
  let priced: Promise<PricedCart> | undefined;
  return {
    id: row.id,
    itemCount: row.lines.reduce((sum, line) => sum + line.quantity, 0),
    shippingCountry: row.shippingCountry,
    updatedAt: row.updatedAt,
    row,
    price: async () => (priced ??= priceCart(context, row)),
  };
}
