import { defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { USER_COLUMNS, toUser, toVendor } from './account.rows.ts';

export const userById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('account')
    .select(USER_COLUMNS)
    .where('account.id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows.map(toUser), (user) => user.id);
});

/** Those who sell, and those who sold once: old orders name them. Admins may sell as well. */
export const vendorById = defineLoader(async (context, ids: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('account')
    .select(['id', 'name', 'display_name'])
    .where('id', 'in', ids)
    .where((eb) =>
      eb.or([eb('role', 'in', ['VENDOR', 'ADMIN']), eb('display_name', 'is not', null)]),
    )
    .execute();
  return inOrderOf(ids, rows.map(toVendor), (vendor) => vendor.id);
});
