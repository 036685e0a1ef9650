import { defineLoader, groupedBy, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { ADDRESS_COLUMNS } from './address.rows.ts';

export const addressById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('address')
    .select(ADDRESS_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows, (row) => row.id);
});

/** In the order they were added. */
export const addressesOfAccount = defineLoader(async (context, accountIds: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('address')
    .select(ADDRESS_COLUMNS)
    .where('account_id', 'in', accountIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return groupedBy(accountIds, rows, (row) => row.accountId);
});
