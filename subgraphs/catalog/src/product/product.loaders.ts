import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { visibleTo } from './may-see.ts';
import { PRODUCT_COLUMNS, toProduct, toVariant, VARIANT_COLUMNS } from './product.rows.ts';

/** The products that the caller may see, for sale or not. */
export const productById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('product')
    .select(PRODUCT_COLUMNS)
    .where('product.id', 'in', ids)
    .where(visibleTo(context.caller))
    .execute();
  return rows.map(toProduct);
});

/** The variants of products that the caller may see. */
export const variantById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(VARIANT_COLUMNS)
    .where('variant.id', 'in', ids)
    .where(visibleTo(context.caller))
    .execute();
  return rows.map(toVariant);
});

export const variantsOfProduct = defineLoader(async (context, productIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(VARIANT_COLUMNS)
    .where('variant.product_id', 'in', productIds)
    .orderBy('variant.position')
    .execute();
  return groupedBy(productIds, rows.map(toVariant), (variant) => variant.productId);
});
