import { UserError, typename } from '@stoa/subgraph-kit';
import { GraphQLCountryCode, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import type { PricedCart } from '../pricing/price-cart.ts';
import type { CartRow } from './cart.rows.ts';

@ObjectType({ description: 'What somebody means to buy. One for each account and each guest.' })
@Directive('@key(fields: "id")')
export class Cart {
  @Field(() => ID, { description: 'UUIDv7. Stays the same for as long as the cart has its owner.' })
  id!: string;

  @Field(() => Int, { description: 'Units in all lines together.' })
  itemCount!: number;

  @Field(() => GraphQLCountryCode, {
    nullable: true,
    description: 'Where it goes, ISO 3166-1 alpha-2; null before `setShipping`.',
  })
  shippingCountry!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;

  row!: CartRow;

  /** Asks the catalog on the first call, and gives all fields of this cart the same answer. */
  price!: () => Promise<PricedCart>;
}

@ObjectType({ description: 'So many units of a variant.' })
@Directive('@key(fields: "id")')
export class CartLine {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'Units, 1 to 999.' })
  quantity!: number;

  variantId!: string;
  seenPrice!: number;
  cart!: Cart;
}

@InputType({ description: 'What to put into the cart.' })
export class AddToCartInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'Units to add to what is in there: 1 to 999.' })
  quantity!: number;
}

@InputType({ description: 'How many units of a line are wanted.' })
export class UpdateCartLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => Int, { description: 'Units in all, 1 to 999; 0 takes the line out.' })
  quantity!: number;
}

@ObjectType({ description: 'The cart was changed.' })
export class CartUpdated {
  @Field(() => Cart, { description: 'As it is now.' })
  cart!: Cart;
}

@ObjectType({
  implements: UserError,
  description: 'There are not that many units. The cart is as it was.',
})
export class InsufficientStock extends UserError {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'Units that would then be in the cart.' })
  requested!: number;

  @Field(() => Int, { description: 'Units that can be bought.' })
  available!: number;
}

export const CartLineResult = createUnionType({
  name: 'CartLineResult',
  description: 'The cart, or why it stays as it was.',
  types: () => [CartUpdated, InsufficientStock] as const,
  resolveType: typename,
});
