import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProductVariant } from '../product/product.types.ts';

@ObjectType({ description: 'How many units of a variant can be bought now.' })
export class StockChange {
  @Field(() => Int, {
    description: 'Grows with each change of this variant: drop a message with a lower one.',
  })
  sequence!: number;

  @Field(() => Int, { description: 'Units that can be bought right now.' })
  availableQuantity!: number;

  @Field(() => ProductVariant, { description: 'The variant.' })
  variant!: ProductVariant;
}

@InputType({ description: 'A correction of the stock of one variant.' })
export class AdjustStockInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'Units that came (positive) or went (negative).' })
  quantity!: number;

  @Field(() => String, { description: 'Why; stands in the ledger.' })
  reason!: string;

  @Field(() => String, {
    description: 'Any text of your own. Sent again with the same input, nothing is adjusted twice.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'So many units of a variant.' })
@Directive('@inaccessible')
export class ReservationLineInput {
  @Field(() => ID, { description: 'The variant; it stands in one line only.' })
  variantId!: string;

  @Field(() => Int, { description: 'At least 1.' })
  quantity!: number;
}

@InputType({ description: 'What to hold for an order.' })
@Directive('@inaccessible')
export class ReserveStockInput {
  @Field(() => ID, { description: 'The order: asked again for it, the answer is the same.' })
  orderId!: string;

  @Field(() => [ReservationLineInput], { description: 'All of them are held, or none.' })
  lines!: ReservationLineInput[];

  @Field(() => GraphQLDateTime, { description: 'When the hold ends by itself.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'A variant of which there is not enough.' })
@Directive('@inaccessible')
export class StockShortage {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => Int, { description: 'What was asked for.' })
  requested!: number;

  @Field(() => Int, { description: 'What is left.' })
  available!: number;
}

@ObjectType({ description: 'Whether the units are held.' })
@Directive('@inaccessible')
export class ReserveStockResult {
  @Field(() => Boolean, { description: 'Whether all lines are held now.' })
  reserved!: boolean;

  @Field(() => [StockShortage], {
    description: 'What there is not enough of; empty when the order was given up earlier.',
  })
  shortages!: StockShortage[];
}

@ObjectType({ description: 'What a cart needs to know of a variant.' })
@Directive('@inaccessible')
export class VariantForSale {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, { description: 'Its product.' })
  productId!: string;

  @Field(() => ID, { description: 'Who sells it.' })
  vendorId!: string;

  @Field(() => String, { description: 'As it stands in an order.' })
  productTitle!: string;

  @Field(() => String, { description: 'As it stands in an order.' })
  variantTitle!: string;

  @Field(() => String, { description: "The vendor's own number of it." })
  sku!: string;

  @Field(() => Int, { description: 'In cents, net of tax.' })
  price!: number;

  @Field(() => Int, { description: 'In grams.' })
  weightGrams!: number;

  @Field(() => Int, { description: 'Units that can be bought; 0 for what is not for sale.' })
  available!: number;
}
