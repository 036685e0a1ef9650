import { Internal, PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { PaymentsContext } from '../context.ts';
import { Order } from '../external/order.ts';
import { cancelPayment } from './cancel-payment.ts';
import { createPayment } from './create-payment.ts';
import { listPayments } from './list-payments.ts';
import { isOwner } from './may-see.ts';
import type { PaymentStatus } from './payment.entity.ts';
import {
  CancelPaymentResult,
  CreatePaymentInput,
  CreatePaymentResult,
} from './payment.internal.ts';
import {
  Payment,
  PaymentConfiguration,
  PaymentConnection,
  paymentStatuses,
} from './payment.types.ts';

@ArgsType()
class PaymentsArgs extends PageArgs {
  @Field(() => paymentStatuses, { nullable: true, description: 'Only those that stand so.' })
  status?: PaymentStatus | null;
}

@Resolver(() => Payment)
export class PaymentResolver {
  @Query(() => PaymentConfiguration, { description: 'What a browser needs to pay.' })
  paymentConfiguration(@Ctx() context: PaymentsContext): PaymentConfiguration {
    return context.services.configuration;
  }

  @Authorized('ADMIN')
  @Query(() => PaymentConnection, { description: 'All payments, newest first. For admins.' })
  async payments(
    @Args(() => PaymentsArgs) args: PaymentsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Payment>> {
    return listPayments(context, args.status ?? null, args);
  }

  @Internal()
  @Mutation(() => CreatePaymentResult, { description: 'Asks for the money of an order, once.' })
  async createPayment(
    @Arg('input', () => CreatePaymentInput, { description: 'What to charge.' })
    input: CreatePaymentInput,
    @Ctx() context: PaymentsContext,
  ): Promise<CreatePaymentResult> {
    return createPayment(context, input);
  }

  @Internal()
  @Mutation(() => CancelPaymentResult, {
    description: 'Sees to it that an order ends charged zero, now and for good.',
  })
  async cancelPayment(
    @Arg('orderId', () => ID, { description: 'The order.' }) orderId: string,
    @Ctx() context: PaymentsContext,
  ): Promise<CancelPaymentResult> {
    return { outcome: await cancelPayment(context, orderId) };
  }

  @FieldResolver(() => Order, { description: 'What is paid for.' })
  order(@Root() payment: Payment): Order {
    return { id: payment.orderId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Lets a browser pay; for who ordered alone, and null once the payment is final.',
  })
  clientSecret(@Root() payment: Payment, @Ctx() context: Context): string | null {
    return isOwner(context.caller, payment) ? payment.secret : null;
  }
}
