import { Money, connectionOf, enumOf } from '@stoa/subgraph-kit';
import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import {
  Directive,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { PRODUCT_STATUSES, type ProductStatus } from './product.entity.ts';

const ProductStatusEnum = enumOf(PRODUCT_STATUSES);
registerEnumType(ProductStatusEnum, {
  name: 'ProductStatus',
  description: 'Whether a product is for sale.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; only its vendor and admins see it.' },
    ACTIVE: { description: 'For sale.' },
    ARCHIVED: { description: 'No longer for sale; kept for the orders that name it.' },
  },
});

@ObjectType({ description: 'One thing that a shopper can choose, as a size.' })
export class ProductOption {
  @Field(() => String, { description: 'As `Size`.' })
  name!: string;

  @Field(() => [String], { description: 'In the order to show them.' })
  values!: string[];
}

@ObjectType({ description: 'What was chosen of one option.' })
export class SelectedOption {
  @Field(() => String, { description: 'As `Size`.' })
  name!: string;

  @Field(() => String, { description: 'As `M`.' })
  value!: string;
}

@ObjectType({ description: 'From the cheapest variant to the dearest.' })
export class PriceRange {
  @Field(() => Money, { description: 'The lowest price.' })
  min!: Money;

  @Field(() => Money, { description: 'The highest price.' })
  max!: Money;
}

@ObjectType({ description: 'What the reviews of a product come to.' })
export class RatingSummary {
  @Field(() => Float, { nullable: true, description: '1.0 to 5.0; null without reviews.' })
  average!: number | null;

  @Field(() => Int, { description: 'How many reviews there are.' })
  count!: number;
}

@ObjectType({ description: 'A picture of a product.' })
export class ProductImage {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  alt!: string;
}

@ObjectType({ description: 'Something a vendor sells, in one or more variants.' })
@Directive('@key(fields: "id")')
export class Product {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Stands in addresses: `/products/oak-desk-lamp`.' })
  slug!: string;

  @Field(() => String, { description: 'For people.' })
  title!: string;

  @Field(() => String, { description: 'Some sentences about it, as plain text.' })
  description!: string;

  @Field(() => ProductStatusEnum, { description: 'Whether it is for sale.' })
  status!: ProductStatus;

  @Field(() => [String], { description: 'Words to find it by.' })
  tags!: string[];

  @Field(() => [ProductOption], { description: 'What a shopper can choose.' })
  options!: ProductOption[];

  @Field(() => PriceRange, { description: 'Prices of its variants, net of tax.' })
  priceRange!: PriceRange;

  @Field(() => RatingSummary, { description: 'What its reviews come to.' })
  rating!: RatingSummary;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was added.' })
  createdAt!: Date;

  vendorId!: string;
  brandId!: string | null;
  categoryId!: string;
}

@ObjectType({ description: 'One choosable form of a product.' })
@Directive('@key(fields: "id")')
export class ProductVariant {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: "The vendor's own number of it." })
  sku!: string;

  @Field(() => String, { description: 'What tells it from its siblings, as `M / blue`.' })
  title!: string;

  @Field(() => [SelectedOption], { description: "Its value of each of the product's options." })
  selectedOptions!: SelectedOption[];

  @Field(() => Money, { description: 'Net of tax.' })
  price!: Money;

  @Field(() => Money, { nullable: true, description: 'The price before a reduction.' })
  compareAtPrice!: Money | null;

  @Field(() => GraphQLSafeInt, { description: 'In grams.' })
  weightGrams!: number;

  @Field(() => String, { nullable: true, description: 'EAN-13.' })
  barcode!: string | null;

  @Field(() => Int, { description: 'Units that can be bought right now.' })
  availableQuantity!: number;

  productId!: string;
}

export const ProductConnection = connectionOf('Product', Product);

/** The orders a list can be in. */
export const PRODUCT_SORTS = ['RELEVANCE', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'RATING'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];
export const ProductSortEnum = enumOf(PRODUCT_SORTS);
registerEnumType(ProductSortEnum, {
  name: 'ProductSort',
  description: 'The order of a list of products.',
  valuesConfig: {
    RELEVANCE: { description: 'What fits the search best comes first; needs `search`.' },
    NEWEST: { description: 'The newest first.' },
    PRICE_ASC: { description: 'The cheapest first.' },
    PRICE_DESC: { description: 'The dearest first.' },
    RATING: { description: 'The best rated first.' },
  },
});

@InputType({ description: 'What products must be like; all that is given must hold.' })
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Slug of a category; those below count too.',
  })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of brands; any of them.' })
  brands?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tags; all of them.' })
  tags?: string[] | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'In cents, at least.' })
  minPrice?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'In cents, at most.' })
  maxPrice?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what can be bought right now.' })
  inStock?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only what this vendor sells.' })
  vendorId?: string | null;
}
