import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { CATEGORY_COLUMNS } from './category.loaders.ts';
import type { Category } from './category.types.ts';

/** The top of the tree; what is below hangs on `Category.children`. */
export async function listCategories(context: Context): Promise<Category[]> {
  return tables(context)
    .selectFrom('category')
    .select(CATEGORY_COLUMNS)
    .where('parent_id', 'is', null)
    .orderBy('position')
    .execute();
}
