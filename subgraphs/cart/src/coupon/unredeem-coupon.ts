import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/**
 * Gives an order's use of a coupon back. An order that has none is remembered as given up, so that a
 * late `redeemCoupon` for it counts nothing.
 */
export async function unredeemCoupon(context: Context, orderId: string): Promise<void> {
  await tables(context)
    .insertInto('coupon_redemption')
    .values({ order_id: orderId, status: 'RELEASED', coupon_id: null, owner_id: null })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ status: 'RELEASED' }))
    .execute();
}
