import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { cartOwner } from '../cart/cart-owner.ts';
import { changeCart, type CartChanged } from '../cart/change-cart.ts';
import { findCart } from '../cart/find-cart.ts';
import { tables } from '../database.ts';
import { couponProblem, minimumProblem, type CouponProblem } from './coupon-problem.ts';
import { COUPON_COLUMNS } from './coupon.rows.ts';

export interface CouponRefused {
  readonly __typename: 'CouponNotValid';
  readonly message: string;
  readonly reason: CouponProblem;
}

/** For the shopper. */
const MESSAGES: Readonly<Record<CouponProblem, string>> = {
  UNKNOWN: 'There is no such coupon.',
  NOT_YET_VALID: 'This coupon is not valid yet.',
  EXPIRED: 'This coupon has ended.',
  MINIMUM_NOT_REACHED: 'Your cart is below the minimum for this coupon.',
  USED_UP: 'This coupon has been used up.',
  ALREADY_USED: 'You have used this coupon before.',
};

/**
 * Puts a coupon on the caller's cart, in place of the one that is there. Whether it counts is
 * asked again each time the cart is priced, and for the last time when it is ordered.
 */
export async function applyCoupon(
  context: Context,
  code: string,
): Promise<CartChanged | CouponRefused> {
  const given = checkInput(z.object({ code: z.string().trim().toUpperCase().max(64) }), { code });
  const ownerId = cartOwner(context.caller);
  const coupon = await tables(context)
    .selectFrom('coupon')
    .select(COUPON_COLUMNS)
    .select(couponProblem(ownerId).as('problem'))
    .where('code', '=', given.code)
    .executeTakeFirst();
  if (!coupon) return refusal('UNKNOWN');
  if (coupon.problem !== null) return refusal(coupon.problem);
  if (coupon.minimumSubtotal !== null) {
    const cart = await findCart(context, ownerId);
    const priced = await cart?.price();
    const problem = minimumProblem(coupon, priced?.totals.subtotal ?? 0);
    if (problem !== null) return refusal(problem);
  }
  return changeCart(context, async (tx, cart) => {
    await tables(tx)
      .updateTable('cart')
      .set({ coupon_id: coupon.id })
      .where('id', '=', cart.id)
      .execute();
    return null;
  });
}

const refusal = (reason: CouponProblem): CouponRefused => ({
  __typename: 'CouponNotValid',
  message: MESSAGES[reason],
  reason,
});
