import { defineIdLoader } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

export const brandById = defineIdLoader(async (context, ids) =>
  tables(context)
    .selectFrom('brand')
    .select(['id', 'slug', 'name', 'description'])
    .where('id', 'in', ids)
    .execute(),
);
