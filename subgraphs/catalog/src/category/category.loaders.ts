import { defineLoader, inOrderOf, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

const COLUMNS = ['id', 'slug', 'name', 'description', 'parent_id as parentId'] as const;

export const categoryById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('category')
    .select(COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows, (row) => row.id);
});

/** The categories directly below each. */
export const childrenOfCategory = defineLoader(async (context, parentIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('category')
    .select(COLUMNS)
    .where('parent_id', 'in', parentIds)
    .orderBy('position')
    .execute();
  return groupedBy(parentIds, rows, (row) => row.parentId ?? '');
});
