import type { Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { PaymentsContext } from '../context.ts';
import { Payment } from '../payment/payment.types.ts';
import { refundPayment, type RefundPaymentOutcome } from './refund-payment.ts';
import { refundsOfPayment } from './refund.loaders.ts';
import { Refund, RefundPaymentInput, RefundPaymentResult } from './refund.types.ts';

@Resolver(() => Payment)
export class RefundResolver {
  @Authorized('ADMIN')
  @Mutation(() => RefundPaymentResult, {
    description: 'Gives back a payment, or a part of it. For admins.',
  })
  async refundPayment(
    @Arg('input', () => RefundPaymentInput, { description: 'What to give back.' })
    input: RefundPaymentInput,
    @Ctx() context: PaymentsContext,
  ): Promise<RefundPaymentOutcome> {
    return refundPayment(context, input);
  }

  @FieldResolver(() => [Refund], { description: 'What went back or is on its way, oldest first.' })
  async refunds(@Root() payment: Payment, @Ctx() context: Context): Promise<Refund[]> {
    return context.loader(refundsOfPayment).load(payment.id);
  }
}
