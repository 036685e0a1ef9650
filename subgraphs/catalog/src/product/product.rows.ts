import { money } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { Product, ProductVariant } from './product.types.ts';

/** The columns that make a `Product`. */
export const PRODUCT_COLUMNS = [
  'product.id',
  'product.slug',
  'product.title',
  'product.description',
  'product.status',
  'product.tags',
  'product.options',
  'product.price_from',
  'product.price_to',
  'product.rating_sum',
  'product.rating_count',
  'product.version',
  'product.created_at',
  'product.vendor_id',
  'product.brand_id',
  'product.category_id',
] as const;

type ProductRow = Pick<
  Selectable<Tables['product']>,
  (typeof PRODUCT_COLUMNS)[number] extends `product.${infer Column extends keyof Tables['product']}`
    ? Column
    : never
>;

export function toProduct(row: ProductRow): Product {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    status: row.status,
    tags: row.tags,
    options: row.options,
    priceRange: { min: money(row.price_from), max: money(row.price_to) },
    rating: {
      average: row.rating_count === 0 ? null : round(row.rating_sum / row.rating_count),
      count: row.rating_count,
    },
    version: row.version,
    createdAt: row.created_at,
    vendorId: row.vendor_id,
    brandId: row.brand_id,
    categoryId: row.category_id,
  };
}

/** To two decimals: what a page shows. */
const round = (average: number) => Math.round(average * 100) / 100;

/** The columns that make a `ProductVariant`, of `variant` joined with `product` and `stock`. */
export const VARIANT_COLUMNS = [
  'variant.id',
  'variant.product_id',
  'variant.sku',
  'variant.title',
  'variant.options',
  'variant.price',
  'variant.compare_at_price',
  'variant.weight_grams',
  'variant.barcode',
  'product.status',
  'stock.on_hand',
  'stock.reserved',
] as const;

type VariantRow = Pick<
  Selectable<Tables['variant']>,
  | 'id'
  | 'product_id'
  | 'sku'
  | 'title'
  | 'options'
  | 'price'
  | 'compare_at_price'
  | 'weight_grams'
  | 'barcode'
> &
  Pick<Selectable<Tables['product']>, 'status'> &
  Pick<Selectable<Tables['stock']>, 'on_hand' | 'reserved'>;

export function toVariant(row: VariantRow): ProductVariant {
  return {
    id: row.id,
    productId: row.product_id,
    sku: row.sku,
    title: row.title,
    selectedOptions: Object.entries(row.options).map(([name, value]) => ({ name, value })),
    price: money(row.price),
    compareAtPrice: row.compare_at_price === null ? null : money(row.compare_at_price),
    weightGrams: row.weight_grams,
    barcode: row.barcode,
    availableQuantity: row.status === 'ACTIVE' ? row.on_hand - row.reserved : 0,
  };
}
