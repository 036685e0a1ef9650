import { SHOPPERS } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PlaceOrderOutcome } from './place-order-outcome.ts';
import { placeOrder } from './place-order.ts';
import { PlaceOrderInput, PlaceOrderResult } from './place-order.types.ts';

@Resolver()
export class CheckoutResolver {
  @Authorized(...SHOPPERS)
  @Mutation(() => PlaceOrderResult, {
    description: 'Orders what is in your cart. Its items are held; pay within 15 minutes.',
  })
  async placeOrder(
    @Arg('input', () => PlaceOrderInput, { description: 'The order.' }) input: PlaceOrderInput,
    @Ctx() context: Context,
  ): Promise<PlaceOrderOutcome> {
    return placeOrder(context, input);
  }
}
