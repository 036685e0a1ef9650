import { defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

export const brandById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('brand')
    .select(['id', 'slug', 'name', 'description'])
    .where('id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows, (row) => row.id);
});
