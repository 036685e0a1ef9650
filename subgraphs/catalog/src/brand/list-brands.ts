import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { Brand } from './brand.types.ts';

/** All brands, by name: there are few. */
export async function listBrands(context: Context): Promise<Brand[]> {
  return tables(context)
    .selectFrom('brand')
    .select(['id', 'slug', 'name', 'description'])
    .orderBy('name')
    .execute();
}
