import { defineEntity, p } from '@mikro-orm/core';

/** Something a vendor sells, in one or more variants. */
export const ProductEntity = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    title: p.text(),
    description: p.text(),
    /** The vendor's account id, in users. */
    vendorId: p.uuid(),
    brandId: p.uuid().strictNullable(),
    categoryId: p.uuid(),
    status: p.text().$type<ProductStatus>(),
    tags: p.array().$type<string[]>(),
    options: p.json().$type<ProductOptionValues[]>(),
    /** The lowest price among its variants, in cents: lists sort and filter by it. */
    priceFrom: p.integer(),
    priceTo: p.integer(),
    /** Kept current with each review, so that a list need not add up. */
    ratingSum: p.integer().default(0),
    ratingCount: p.integer().default(0),
    /** Grows with each change; an update names the version it started from. */
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** One choosable form of a product: a size, a colour. */
export const VariantEntity = defineEntity({
  name: 'Variant',
  tableName: 'variant',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    sku: p.text().unique(),
    title: p.text(),
    /** The value of each of the product's options. */
    options: p.json().$type<Record<string, string>>(),
    /** In cents, net of tax. */
    price: p.integer(),
    compareAtPrice: p.integer().strictNullable(),
    weightGrams: p.integer(),
    barcode: p.text().strictNullable(),
    position: p.integer(),
  },
});

/** A draft is seen by its vendor alone; an archived product is kept for the orders that name it. */
export const PRODUCT_STATUSES = ['DRAFT', 'ACTIVE', 'ARCHIVED'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** What a shopper can choose: `Size` with `S`, `M`, `L`. */
export interface ProductOptionValues {
  name: string;
  values: string[];
}
