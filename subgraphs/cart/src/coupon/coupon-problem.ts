import { sql, type RawBuilder } from 'kysely';

/** Why a coupon does not count. */
export const COUPON_PROBLEMS = [
  'UNKNOWN',
  'NOT_YET_VALID',
  'EXPIRED',
  'MINIMUM_NOT_REACHED',
  'USED_UP',
  'ALREADY_USED',
] as const;
export type CouponProblem = (typeof COUPON_PROBLEMS)[number];

/**
 * What, at this moment, keeps a customer from using the `coupon` of the surrounding query; null
 * when nothing does. Only the minimum is left to `minimumProblem`: the database knows no prices.
 *
 * @param owner the customer's or guest's id: a value, or a reference to a column.
 */
export function couponProblem(
  owner: string | RawBuilder<string>,
): RawBuilder<CouponProblem | null> {
  const uses = sql`select count(*) from coupon_redemption as used
    where used.coupon_id = coupon.id and used.status = 'REDEEMED'`;
  return sql`case
    when coupon.starts_at > now() then 'NOT_YET_VALID'
    when coupon.ends_at <= now() then 'EXPIRED'
    when coupon.usage_limit is not null and coupon.usage_limit <= (${uses}) then 'USED_UP'
    when coupon.usage_limit_per_customer is not null
      and coupon.usage_limit_per_customer <= (${uses} and used.owner_id = ${owner})
      then 'ALREADY_USED'
  end`;
}

/** @param subtotal in cents, before discounts. */
export function minimumProblem(
  coupon: { readonly minimumSubtotal: number | null },
  subtotal: number,
): CouponProblem | null {
  return subtotal < (coupon.minimumSubtotal ?? 0) ? 'MINIMUM_NOT_REACHED' : null;
}
