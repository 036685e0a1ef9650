import { checkInput, type Context, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { couponProblem } from './coupon-problem.ts';
import type { RedeemCouponInput, RedeemCouponResult } from './coupon.types.ts';

const rules = z.object({ orderId: z.uuid(), code: z.string().min(1), ownerId: z.uuid() });

/**
 * Counts the use of a coupon by an order, if it may still be used. Asked again for the same order it
 * answers the same; asked after the order was given up it counts nothing.
 *
 * @throws `BAD_USER_INPUT`.
 */
export async function redeemCoupon(
  context: Context,
  input: RedeemCouponInput,
): Promise<RedeemCouponResult> {
  const { orderId, code, ownerId } = checkInput(rules, input);
  return context.transaction(async (tx) => {
    // Orders that want the same coupon take turns from here on, so that its limits hold. A lock that
    // lets carts go on naming the coupon.
    const coupon = await tables(tx)
      .selectFrom('coupon')
      .select('id')
      .where('code', '=', code)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!coupon) return refused('UNKNOWN');
    const earlier = await redemptionStatus(tx, orderId);
    if (earlier !== null) return answer(earlier);

    // A statement of its own: one that waited for the lock would not see what was counted meanwhile.
    const { problem } = await tables(tx)
      .selectFrom('coupon')
      .select(couponProblem(ownerId).as('problem'))
      .where('id', '=', coupon.id)
      .executeTakeFirstOrThrow();
    if (problem !== null) return refused(problem);
    await tables(tx)
      .insertInto('coupon_redemption')
      .values({ order_id: orderId, status: 'REDEEMED', coupon_id: coupon.id, owner_id: ownerId })
      .onConflict((conflict) => conflict.column('order_id').doNothing())
      .execute();
    // The order may have been given up in between.
    return answer(await redemptionStatus(tx, orderId));
  });
}

async function redemptionStatus(tx: Transaction, orderId: string) {
  const row = await tables(tx)
    .selectFrom('coupon_redemption')
    .select('status')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row?.status ?? null;
}

const answer = (status: 'REDEEMED' | 'RELEASED' | null): RedeemCouponResult =>
  status === 'REDEEMED' ? { redeemed: true, problem: null } : refused('RELEASED');

const refused = (problem: string): RedeemCouponResult => ({ redeemed: false, problem });
