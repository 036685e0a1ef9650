import { defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

export const imagesOfProduct = defineLoader(async (context, productIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('product_image')
    .select(['id', 'product_id as productId', 'alt'])
    .where('product_id', 'in', productIds)
    .orderBy('position')
    .execute();
  return groupedBy(productIds, rows, (row) => row.productId);
});
