import { defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { REVIEW_COLUMNS } from './review.rows.ts';

export const reviewById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('review')
    .select(REVIEW_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows, (row) => row.id);
});
