import { GraphQLCountryCode, GraphQLCurrency, GraphQLSafeInt } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: 'A cart, and where it is to go.' })
@Directive('@inaccessible')
export class CheckoutQuoteInput {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => ID, { description: 'The account or guest whose cart it must be.' })
  ownerId!: string;

  @Field(() => GraphQLCountryCode, { description: 'Where it goes, ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => ID, { description: 'How it goes there.' })
  shippingMethodId!: string;
}

@ObjectType({ description: 'A line as it would be ordered. Amounts in cents.' })
@Directive('@inaccessible')
export class QuotedLine {
  @Field(() => ID, { description: 'The variant; it stands in one line only.' })
  variantId!: string;

  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => ID, { description: 'Who sells it.' })
  vendorId!: string;

  @Field(() => String, { description: "The product's title." })
  productTitle!: string;

  @Field(() => String, { description: "The variant's title." })
  variantTitle!: string;

  @Field(() => String, { description: "The vendor's own number of it." })
  sku!: string;

  @Field(() => Int, { description: 'Net of tax.' })
  unitPrice!: number;

  @Field(() => Int, { description: 'Units.' })
  quantity!: number;

  @Field(() => GraphQLSafeInt, { description: '`unitPrice` times `quantity`.' })
  total!: number;
}

@ObjectType({ description: 'How it would be sent.' })
@Directive('@inaccessible')
export class QuotedShippingMethod {
  @Field(() => ID, { description: 'The shipping method.' })
  id!: string;

  @Field(() => String, { description: 'For programs: `EXPRESS`.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;
}

@ObjectType({ description: 'What an order of a cart would cost now. Amounts in cents.' })
@Directive('@inaccessible')
export class CheckoutQuote {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => [QuotedLine], { description: 'At least one.' })
  lines!: QuotedLine[];

  @Field(() => GraphQLSafeInt, { description: 'The lines together.' })
  subtotal!: number;

  @Field(() => GraphQLSafeInt, { description: 'What the coupon takes off the subtotal.' })
  discount!: number;

  @Field(() => GraphQLSafeInt, { description: 'Net of tax.' })
  shipping!: number;

  @Field(() => GraphQLSafeInt, { description: 'On subtotal − discount + shipping.' })
  tax!: number;

  @Field(() => GraphQLSafeInt, { description: 'subtotal − discount + shipping + tax.' })
  total!: number;

  @Field(() => GraphQLCurrency, { description: 'Of all amounts; ISO 4217.' })
  currency!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The coupon that counts: redeem it with the order.',
  })
  couponCode!: string | null;

  @Field(() => QuotedShippingMethod, { description: 'How it would be sent.' })
  shippingMethod!: QuotedShippingMethod;
}
