import { defineIdLoader, defineLoader, groupedBy } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { ADDRESS_COLUMNS } from './address.rows.ts';

export const addressById = defineIdLoader(async (context, ids) =>
  tables(context).selectFrom('address').select(ADDRESS_COLUMNS).where('id', 'in', ids).execute(),
);

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
