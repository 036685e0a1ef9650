import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';

const rules = z.object({ orderId: z.uuid() });

/**
 * Gives an order's use of a coupon back. An order that has none is remembered as given up, so that a
 * late `redeemCoupon` for it counts nothing.
 *
 * @throws `BAD_USER_INPUT`.
 */
export async function unredeemCoupon(context: Context, orderId: string): Promise<void> {
  checkInput(rules, { orderId });
  await tables(context)
    .insertInto('coupon_redemption')
    .values({ order_id: orderId, status: 'RELEASED', coupon_id: null, owner_id: null })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ status: 'RELEASED' }))
    .execute();
}
