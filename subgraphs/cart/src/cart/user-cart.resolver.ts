import type { Context } from '@stoa/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User } from '../external/user.ts';
import { cartOfOwner } from './cart.loaders.ts';
import { Cart } from './cart.types.ts';

@Resolver(() => User)
export class UserCartResolver {
  @FieldResolver(() => Cart, {
    nullable: true,
    description: 'Their cart. For themselves and admins; null for others.',
  })
  async cart(@Root() user: User, @Ctx() context: Context): Promise<Cart | null> {
    return context.loader(cartOfOwner).load(user.id);
  }
}
