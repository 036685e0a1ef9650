import { callerId, type Caller } from '@stoa/service-kit';
import { PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import {
  Arg,
  Args,
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
import { Order } from '../order/order.types.ts';
import { followVendorOrders } from './follow-vendor-orders.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { fulfilmentsOfOrder, linesOfFulfilment } from './fulfilment.loaders.ts';
import {
  Fulfilment,
  FulfilmentLine,
  FulfilOrderInput,
  VendorOrder,
  VendorOrderConnection,
} from './fulfilment.types.ts';
import { listVendorOrders } from './list-vendor-orders.ts';
import { markDelivered } from './mark-delivered.ts';

/** Only roles with an account get here, so there is an id. */
const idOf = (caller: Caller): string => callerId(caller) ?? '';

@Resolver(() => Fulfilment)
export class FulfilmentResolver {
  @Authorized('VENDOR')
  @Query(() => VendorOrderConnection, { description: 'The paid orders with lines of yours.' })
  async vendorOrders(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<VendorOrder>> {
    return listVendorOrders(context, idOf(context.caller), args);
  }

  @Authorized('VENDOR', 'ADMIN')
  @Mutation(() => VendorOrder, { description: 'Ships lines of an order. For vendors and admins.' })
  async fulfilOrder(
    @Arg('input', () => FulfilOrderInput, { description: 'The parcel.' }) input: FulfilOrderInput,
    @Ctx() context: Context,
  ): Promise<VendorOrder> {
    return fulfilOrder(context, input);
  }

  @Authorized('VENDOR', 'ADMIN')
  @Mutation(() => VendorOrder, { description: 'Notes that a parcel has arrived.' })
  async markDelivered(
    @Arg('fulfilmentId', () => ID, { description: 'The parcel.' }) fulfilmentId: string,
    @Ctx() context: Context,
  ): Promise<VendorOrder> {
    return markDelivered(context, fulfilmentId);
  }

  @Authorized('VENDOR')
  @Subscription(() => VendorOrder, {
    description: 'Your orders, live, as they are paid and as they change.',
    subscribe: ({ context }: { context: Context }) =>
      followVendorOrders(context, idOf(context.caller)),
  })
  vendorOrderUpdates(@Root() order: VendorOrder): VendorOrder {
    return order;
  }

  @FieldResolver(() => [FulfilmentLine], { description: 'What is in the parcel.' })
  async lines(@Root() parcel: Fulfilment, @Ctx() context: Context): Promise<FulfilmentLine[]> {
    return context.loader(linesOfFulfilment).load(parcel.id);
  }
}

@Resolver(() => Order)
export class OrderFulfilmentResolver {
  @FieldResolver(() => [Fulfilment], { description: 'Its parcels, with their tracking.' })
  async fulfilments(@Root() order: Order, @Ctx() context: Context): Promise<Fulfilment[]> {
    return context.loader(fulfilmentsOfOrder).load(order.id);
  }
}
