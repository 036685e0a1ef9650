/** The columns that make a `CouponRow`, beside `couponProblem`. */
export const COUPON_COLUMNS = [
  'coupon.id',
  'coupon.code',
  'coupon.kind',
  'coupon.value',
  'coupon.minimum_subtotal as minimumSubtotal',
] as const;
