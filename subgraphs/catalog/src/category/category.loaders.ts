import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** The columns that make a `Category`. */
export const CATEGORY_COLUMNS = [
  'id',
  'slug',
  'name',
  'description',
  'parent_id as parentId',
] as const;

export const categoryById = defineIdLoader(async (context, ids) =>
  tables(context).selectFrom('category').select(CATEGORY_COLUMNS).where('id', 'in', ids).execute(),
);

/** The categories directly below each. */
export const childrenOfCategory = defineLoader(async (context, parentIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('category')
    .select(CATEGORY_COLUMNS)
    .where('parent_id', 'in', parentIds)
    .orderBy('position')
    .execute();
  return groupedBy(parentIds, rows, (row) => row.parentId ?? '');
});
