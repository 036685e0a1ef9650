import { Money, UserError, typename } from '@stoa/subgraph-kit';
import { GraphQLCountryCode, GraphQLEmailAddress, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { ProductVariant } from '../external/product-variant.ts';
import { Order } from '../order/order.types.ts';

@InputType({ description: 'Where an order goes.' })
export class ShippingAddressInput {
  @Field(() => String, { description: 'Who receives it.' })
  fullName!: string;

  @Field(() => String, { description: 'Street and number.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'Floor, company …' })
  line2?: string | null;

  @Field(() => String, { description: 'City.' })
  city!: string;

  @Field(() => String, { description: 'Postal code.' })
  postalCode!: string;

  @Field(() => String, { nullable: true, description: 'State or province, where there is one.' })
  region?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'For the carrier.' })
  phone?: string | null;
}

@InputType({ description: 'An order for what is in a cart.' })
export class PlaceOrderInput {
  @Field(() => ID, { description: 'Your cart.' })
  cartId!: string;

  @Field(() => GraphQLEmailAddress, { description: 'Where confirmation and tracking go.' })
  email!: string;

  @Field(() => ShippingAddressInput, {
    nullable: true,
    description: 'Where it goes; or give `addressId`.',
  })
  shippingAddress?: ShippingAddressInput | null;

  @Field(() => ID, { nullable: true, description: 'One of your addresses.' })
  addressId?: string | null;

  @Field(() => ID, { description: 'One of `Cart.availableShippingMethods`.' })
  shippingMethodId!: string;

  @Field(() => GraphQLSafeInt, {
    description: 'The total that was shown, in cents: another one ends in `PriceChanged`.',
  })
  expectedTotal!: number;

  @Field(() => String, {
    description: 'Any text of your own. Sent again with the same input, it gives the same order.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The order is placed: pay it, and follow it with `orderUpdates`.' })
export class OrderPlaced {
  @Field(() => Order, { description: 'The order.' })
  order!: Order;
}

@ObjectType({
  implements: UserError,
  description: 'There is nothing in the cart that can be sent there.',
})
export class CartEmpty extends UserError {}

@ObjectType({ implements: UserError, description: 'The total is not what was shown any more.' })
export class PriceChanged extends UserError {
  @Field(() => Money, { description: 'What was shown.' })
  expectedTotal!: Money;

  @Field(() => Money, { description: 'What it is now.' })
  total!: Money;
}

@ObjectType({ description: 'A variant of which there is not enough.' })
export class StockShortfall {
  @Field(() => ProductVariant, { description: 'The variant.' })
  variant!: ProductVariant;

  @Field(() => Int, { description: 'What was asked for.' })
  requested!: number;

  @Field(() => Int, { description: 'What is left.' })
  available!: number;
}

@ObjectType('OrderInsufficientStock', {
  implements: UserError,
  description: 'Others were faster: there is not enough of some items.',
})
export class OrderInsufficientStock extends UserError {
  @Field(() => [StockShortfall], { description: 'The items, and what is left of each.' })
  shortages!: StockShortfall[];
}

@ObjectType('OrderCouponNotValid', {
  implements: UserError,
  description: 'The coupon cannot be used any more.',
})
export class OrderCouponNotValid extends UserError {
  @Field(() => String, { description: 'Its code.' })
  code!: string;
}

export const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'The order, or what has to be mended first.',
  types: () =>
    [OrderPlaced, CartEmpty, PriceChanged, OrderInsufficientStock, OrderCouponNotValid] as const,
  resolveType: typename,
});
