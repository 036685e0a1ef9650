import { UserError, enumOf, typename } from '@stoa/subgraph-kit';
import {
  Directive,
  Field,
  ID,
  InputType,
  ObjectType,
  createUnionType,
  registerEnumType,
} from 'type-graphql';
import { CartUpdated, type Cart } from '../cart/cart.types.ts';
import { COUPON_PROBLEMS, type CouponProblem } from './coupon-problem.ts';

const CouponProblemEnum = enumOf(COUPON_PROBLEMS);
registerEnumType(CouponProblemEnum, {
  name: 'CouponProblem',
  description: 'Why a coupon does not count.',
  valuesConfig: {
    UNKNOWN: { description: 'There is no such code.' },
    NOT_YET_VALID: { description: 'It starts later.' },
    EXPIRED: { description: 'It has ended.' },
    MINIMUM_NOT_REACHED: { description: 'The subtotal is too low for it.' },
    USED_UP: { description: 'Others have used it as often as it can be.' },
    ALREADY_USED: { description: 'You have used it as often as you can.' },
  },
});

@ObjectType({ description: "A cart's coupon." })
export class AppliedCoupon {
  @Field(() => String, { description: 'In capitals.' })
  code!: string;

  @Field(() => String, { description: 'What it does, for people: `10 % off`.' })
  description!: string;

  @Field(() => CouponProblemEnum, {
    nullable: true,
    description: 'Why it takes nothing off at the moment; null when it counts.',
  })
  async problem(): Promise<CouponProblem | null> {
    return (await this.cart.price()).couponProblem;
  }

  cart!: Cart;
}

@ObjectType({
  implements: UserError,
  description: 'The coupon cannot be used. The cart is as it was.',
})
export class CouponNotValid extends UserError {
  @Field(() => CouponProblemEnum, { description: 'Why not.' })
  reason!: CouponProblem;
}

export const ApplyCouponResult = createUnionType({
  name: 'ApplyCouponResult',
  description: 'The cart with the coupon, or why it cannot be used.',
  types: () => [CartUpdated, CouponNotValid] as const,
  resolveType: typename,
});

@InputType({ description: 'The use of a coupon by an order.' })
@Directive('@inaccessible')
export class RedeemCouponInput {
  @Field(() => ID, { description: 'The order: asked again for it, the answer is the same.' })
  orderId!: string;

  @Field(() => String, { description: 'As `CheckoutQuote.couponCode` gave it.' })
  code!: string;

  @Field(() => ID, { description: 'The account or guest who orders.' })
  ownerId!: string;
}

@ObjectType({ description: 'Whether the order has the coupon.' })
@Directive('@inaccessible')
export class RedeemCouponResult {
  @Field(() => Boolean, { description: 'Whether its use is counted for this order.' })
  redeemed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A `CouponProblem`, or `RELEASED` when the order was given up earlier.',
  })
  problem!: string | null;
}
