import { PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import { callerId, forbidden } from '@stoa/service-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User } from '../external/user.ts';
import { listOrders } from './list-orders.ts';
import { OrderConnection, type Order } from './order.types.ts';

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => OrderConnection, {
    description: 'Their orders, newest first. For themselves and admins.',
  })
  async orders(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Order>> {
    const { caller } = context;
    if (caller.role !== 'ADMIN' && callerId(caller) !== user.id) throw forbidden();
    return listOrders(context, { customerId: user.id, status: null }, args);
  }
}
