import type { Context } from '@stoa/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Order } from '../external/order.ts';
import { findPayment } from './find-payment.ts';
import { Payment } from './payment.types.ts';

@Resolver(() => Order)
export class OrderResolver {
  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'Its payment, for who ordered and for admins; null before there is one.',
  })
  async payment(@Root() order: Order, @Ctx() context: Context): Promise<Payment | null> {
    return findPayment(context, { orderId: order.id });
  }
}
