import { SHOPPERS } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { GraphQLCountryCode } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Cart } from '../cart/cart.types.ts';
import { setShipping } from './set-shipping.ts';
import { ANYWHERE, shippingMethodsTo } from './shipping.loaders.ts';
import { toShippingMethod } from './shipping.rows.ts';
import { SetShippingInput, ShippingMethod } from './shipping.types.ts';

@Resolver(() => Cart)
export class ShippingResolver {
  @Query(() => [ShippingMethod], { description: 'The ways to send a parcel, in order.' })
  async shippingMethods(
    @Arg('country', () => GraphQLCountryCode, {
      nullable: true,
      description: 'Only those that deliver there, ISO 3166-1 alpha-2.',
    })
    country: string | null,
    @Ctx() context: Context,
  ): Promise<ShippingMethod[]> {
    return context.loader(shippingMethodsTo).load(country ?? ANYWHERE);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Cart, { description: 'Says where your cart goes, and how.' })
  async setShipping(
    @Arg('input', () => SetShippingInput, { description: 'Country and method.' })
    input: SetShippingInput,
    @Ctx() context: Context,
  ): Promise<Cart> {
    return (await setShipping(context, input)).cart;
  }

  @FieldResolver(() => ShippingMethod, {
    nullable: true,
    description: 'How it goes; null before one is chosen.',
  })
  shippingMethod(@Root() cart: Cart): ShippingMethod | null {
    const { shippingMethod } = cart.row;
    return shippingMethod === null ? null : toShippingMethod(shippingMethod);
  }

  @FieldResolver(() => [ShippingMethod], {
    description: 'The ways to send it where it goes; all there are before `setShipping`.',
  })
  async availableShippingMethods(
    @Root() cart: Cart,
    @Ctx() context: Context,
  ): Promise<ShippingMethod[]> {
    return context.loader(shippingMethodsTo).load(cart.shippingCountry ?? ANYWHERE);
  }
}
