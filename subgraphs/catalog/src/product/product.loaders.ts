import { defineLoader, groupedBy, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { PRODUCT_COLUMNS, toProduct, toVariant, VARIANT_COLUMNS } from './product.rows.ts';

/** Products in any state: orders name what is no longer for sale. */
export const productById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('product')
    .select(PRODUCT_COLUMNS)
    .where('product.id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows.map(toProduct), (product) => product.id);
});

export const variantById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(VARIANT_COLUMNS)
    .where('variant.id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows.map(toVariant), (variant) => variant.id);
});

export const variantsOfProduct = defineLoader(async (context, productIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(VARIANT_COLUMNS)
    .where('variant.product_id', 'in', productIds)
    .orderBy('variant.position')
    .execute();
  return groupedBy(productIds, rows.map(toVariant), (variant) => variant.productId);
});
