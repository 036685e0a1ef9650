import { ACCOUNTS, SHOPPERS, callerId } from '@stoa/service-kit';
import { Money, money, type Context } from '@stoa/subgraph-kit';
import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Totals } from '../pricing/compute-totals.ts';
import { addToCart, type CartLineOutcome } from './add-to-cart.ts';
import {
  AddToCartInput,
  Cart,
  CartLine,
  CartLineResult,
  UpdateCartLineInput,
} from './cart.types.ts';
import { claimCart } from './claim-cart.ts';
import { clearCart } from './clear-cart.ts';
import { findCart } from './find-cart.ts';
import { followCart, type CartUpdate } from './follow-cart.ts';
import { removeCartLine } from './remove-cart-line.ts';
import { updateCartLine } from './update-cart-line.ts';

@Resolver(() => Cart)
export class CartResolver {
  @Query(() => Cart, { nullable: true, description: 'Your cart; null when you have none yet.' })
  async cart(@Ctx() context: Context): Promise<Cart | null> {
    const ownerId = callerId(context.caller);
    return ownerId === null ? null : findCart(context, ownerId);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => CartLineResult, {
    description: 'Puts units of a variant into your cart, on top of what is in there.',
  })
  async addToCart(
    @Arg('input', () => AddToCartInput, { description: 'What, and how many.' })
    input: AddToCartInput,
    @Ctx() context: Context,
  ): Promise<CartLineOutcome> {
    return addToCart(context, input);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => CartLineResult, { description: 'Sets how many units of a line you want.' })
  async updateCartLine(
    @Arg('input', () => UpdateCartLineInput, { description: 'Which, and how many.' })
    input: UpdateCartLineInput,
    @Ctx() context: Context,
  ): Promise<CartLineOutcome> {
    return updateCartLine(context, input);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Cart, { description: 'Takes a line out of your cart.' })
  async removeCartLine(
    @Arg('lineId', () => ID, { description: 'The line.' }) lineId: string,
    @Ctx() context: Context,
  ): Promise<Cart> {
    return (await removeCartLine(context, lineId)).cart;
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Cart, { description: 'Takes everything out of your cart, the coupon too.' })
  async clearCart(@Ctx() context: Context): Promise<Cart> {
    return (await clearCart(context)).cart;
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Cart, {
    description:
      "Merges a guest's cart into yours, after signing in: quantities add up, capped by stock.",
  })
  async claimCart(
    @Arg('guestToken', () => String, { description: 'The token of the guest session.' })
    guestToken: string,
    @Ctx() context: Context,
  ): Promise<Cart> {
    return (await claimCart(context, guestToken)).cart;
  }

  @Subscription(() => Cart, {
    nullable: true,
    description:
      'Your cart, live: first as it is (null when there is none), then after every change.',
    subscribe: ({ context }: { context: Context }) => followCart(context),
  })
  cartUpdates(@Root() update: CartUpdate): Cart | null {
    return update.cart;
  }

  @FieldResolver(() => [CartLine], { description: 'In the order they came in; at most 100.' })
  lines(@Root() cart: Cart): CartLine[] {
    return cart.row.lines.map((line) => ({ ...line, cart }));
  }

  @FieldResolver(() => Money, { description: 'The lines together, net of tax.' })
  async subtotal(@Root() cart: Cart): Promise<Money> {
    return amount(cart, 'subtotal');
  }

  @FieldResolver(() => Money, { description: 'What the coupon takes off the subtotal.' })
  async discount(@Root() cart: Cart): Promise<Money> {
    return amount(cart, 'discount');
  }

  @FieldResolver(() => Money, { description: 'Net of tax; 0 before a method is chosen.' })
  async shipping(@Root() cart: Cart): Promise<Money> {
    return amount(cart, 'shipping');
  }

  @FieldResolver(() => Money, {
    description: 'On subtotal − discount + shipping; 0 before `setShipping`.',
  })
  async tax(@Root() cart: Cart): Promise<Money> {
    return amount(cart, 'tax');
  }

  @FieldResolver(() => Money, {
    description: 'subtotal − discount + shipping + tax: `expectedTotal` of `placeOrder`.',
  })
  async total(@Root() cart: Cart): Promise<Money> {
    return amount(cart, 'total');
  }
}

async function amount(cart: Cart, part: keyof Totals): Promise<Money> {
  const { totals } = await cart.price();
  return money(totals[part]);
}
