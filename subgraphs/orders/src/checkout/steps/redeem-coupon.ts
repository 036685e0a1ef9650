import { RedeemCouponDocument, UnredeemCouponDocument } from '../../external/cart/generated.ts';
import type { SagaStep } from '../saga.ts';

/** Uses up the coupon, if there is one. Between quote and now a rival may have used its last. */
export const redeemCoupon: SagaStep = {
  name: 'redeem-coupon',
  async run(context, order) {
    const code = order.coupon_code;
    if (code === null) return { kind: 'DONE', message: 'There is no coupon.' };
    const { redeemCoupon: result } = await context.call('cart', RedeemCouponDocument, {
      input: { orderId: order.id, code, ownerId: order.customer_id },
    });
    if (result.redeemed) return { kind: 'DONE', message: `The coupon ${code} is used.` };
    return {
      kind: 'REJECTED',
      reason: `The coupon ${code} is no longer valid.`,
      rejection: { kind: 'COUPON_NOT_VALID', code, problem: result.problem ?? '' },
    };
  },
  async undo(context, orderId) {
    await context.call('cart', UnredeemCouponDocument, { orderId });
  },
};
