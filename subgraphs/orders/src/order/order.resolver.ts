import { SHOPPERS } from '@stoa/service-kit';
import { PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import { GraphQLEmailAddress } from 'graphql-scalars';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { OrdersContext } from '../context.ts';
import { User } from '../external/user.ts';
import { cancelOrder } from './cancel-order.ts';
import { findOrder } from './find-order.ts';
import { followOrder } from './follow-order.ts';
import { listOrders } from './list-orders.ts';
import { allowedActions } from './allowed-actions.ts';
import type { CustomerAction, OrderStatus } from './order-status.ts';
import { CancelOrderInput } from './order.inputs.ts';
import { linesOfOrder, timelineOfOrder } from './order.loaders.ts';
import {
  CustomerActionEnum,
  Order,
  OrderConnection,
  OrderLine,
  OrderStatusEnum,
  OrderUpdate,
  TimelineEntry,
} from './order.types.ts';

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, {
    nullable: true,
    description: 'One of your orders, by id; or any, by number and e-mail address together.',
  })
  async order(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Or its number …' })
    number: string | null,
    @Arg('email', () => GraphQLEmailAddress, {
      nullable: true,
      description: '… together with the e-mail address it was placed with.',
    })
    email: string | null,
    @Ctx() context: OrdersContext,
  ): Promise<Order | null> {
    return findOrder(context, { id: id ?? null, number: number ?? null, email: email ?? null });
  }

  @Authorized('ADMIN')
  @Query(() => OrderConnection, { description: 'All orders, newest first. For admins.' })
  async orders(
    @Arg('status', () => OrderStatusEnum, { nullable: true, description: 'Only in this state.' })
    status: OrderStatus | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Order>> {
    return listOrders(context, { customerId: null, status: status ?? null }, args);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Order, { description: 'Cancels an order that is not shipped yet.' })
  async cancelOrder(
    @Arg('input', () => CancelOrderInput, { description: 'Which and why.' })
    input: CancelOrderInput,
    @Ctx() context: Context,
  ): Promise<Order | null> {
    return cancelOrder(context, input);
  }

  @Authorized(...SHOPPERS)
  @Subscription(() => OrderUpdate, {
    description:
      'What happens to one of your orders, live: first the latest, or all since `after`, then each.',
    subscribe: async ({ args, context }: FollowArgs) =>
      followOrder(context, args.orderId, args.after ?? null),
  })
  orderUpdates(
    @Arg('orderId', () => ID, { description: 'The order.' }) _orderId: string,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The last `sequence` that you have; 0 for all from the start.',
    })
    _after: number | null,
    @Root() update: OrderUpdate,
  ): OrderUpdate {
    return update;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who ordered; null for a guest.' })
  customer(@Root() order: Order): User | null {
    return order.isGuest ? null : { id: order.customerId };
  }

  @FieldResolver(() => [OrderLine], { description: 'What was ordered.' })
  async lines(@Root() order: Order, @Ctx() context: Context): Promise<OrderLine[]> {
    return context.loader(linesOfOrder).load(order.id);
  }

  @FieldResolver(() => [TimelineEntry], { description: 'All that happened to it, in order.' })
  async timeline(@Root() order: Order, @Ctx() context: Context): Promise<TimelineEntry[]> {
    return context.loader(timelineOfOrder).load(order.id);
  }

  @FieldResolver(() => [CustomerActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Root() order: Order, @Ctx() context: Context): CustomerAction[] {
    return allowedActions(context.caller, order);
  }
}

interface FollowArgs {
  readonly args: { readonly orderId: string; readonly after?: number | null };
  readonly context: Context;
}
