import { defineIdLoader } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { USER_COLUMNS, toUser, toVendor } from './account.rows.ts';

export const userById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('account')
    .select(USER_COLUMNS)
    .where('account.id', 'in', ids)
    .execute();
  return rows.map(toUser);
});

/** Those who sell, and those who sold once: old orders name them. Admins may sell as well. */
export const vendorById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('account')
    .select(['id', 'name', 'display_name'])
    .where('id', 'in', ids)
    .where((eb) =>
      eb.or([eb('role', 'in', ['VENDOR', 'ADMIN']), eb('display_name', 'is not', null)]),
    )
    .execute();
  return rows.map(toVendor);
});
