import { Internal, type Context } from '@stoa/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { checkoutQuote } from './checkout-quote.ts';
import { CheckoutQuote, CheckoutQuoteInput } from './checkout.types.ts';

@Resolver()
export class CheckoutResolver {
  @Internal()
  @Query(() => CheckoutQuote, {
    nullable: true,
    description:
      'What an order of a cart would cost; null when the owner has no such cart, when it is empty, or when the method does not deliver there.',
  })
  async checkoutQuote(
    @Arg('input', () => CheckoutQuoteInput, { description: 'What, and where to.' })
    input: CheckoutQuoteInput,
    @Ctx() context: Context,
  ): Promise<CheckoutQuote | null> {
    return checkoutQuote(context, input);
  }
}
