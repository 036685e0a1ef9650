import { SHOPPERS } from '@stoa/service-kit';
import { Internal, type Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Cart } from '../cart/cart.types.ts';
import type { CartChanged } from '../cart/change-cart.ts';
import { applyCoupon, type CouponRefused } from './apply-coupon.ts';
import {
  AppliedCoupon,
  ApplyCouponResult,
  RedeemCouponInput,
  RedeemCouponResult,
} from './coupon.types.ts';
import { describeCoupon } from './describe-coupon.ts';
import { redeemCoupon } from './redeem-coupon.ts';
import { removeCoupon } from './remove-coupon.ts';
import { unredeemCoupon } from './unredeem-coupon.ts';

@Resolver(() => Cart)
export class CouponResolver {
  @Authorized(...SHOPPERS)
  @Mutation(() => ApplyCouponResult, {
    description: 'Puts a coupon on your cart, in place of the one that is there.',
  })
  async applyCoupon(
    @Arg('code', () => String, { description: 'In capitals or not.' }) code: string,
    @Ctx() context: Context,
  ): Promise<CartChanged | CouponRefused> {
    return applyCoupon(context, code);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Cart, { description: 'Takes the coupon off your cart, if there is one.' })
  async removeCoupon(@Ctx() context: Context): Promise<Cart> {
    return (await removeCoupon(context)).cart;
  }

  @Internal()
  @Mutation(() => RedeemCouponResult, { description: 'Counts the use of a coupon by an order.' })
  async redeemCoupon(
    @Arg('input', () => RedeemCouponInput, { description: 'Which, and by which order.' })
    input: RedeemCouponInput,
    @Ctx() context: Context,
  ): Promise<RedeemCouponResult> {
    return redeemCoupon(context, input);
  }

  @Internal()
  @Mutation(() => Boolean, { description: "Gives an order's use of a coupon back. Always true." })
  async unredeemCoupon(
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await unredeemCoupon(context, orderId);
    return true;
  }

  @FieldResolver(() => AppliedCoupon, { nullable: true, description: 'The code that is on it.' })
  coupon(@Root() cart: Cart): Pick<AppliedCoupon, 'code' | 'description' | 'cart'> | null {
    const { coupon } = cart.row;
    return coupon && { code: coupon.code, description: describeCoupon(coupon), cart };
  }
}
