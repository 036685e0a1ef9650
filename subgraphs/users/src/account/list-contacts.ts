import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { UserContact } from './user.types.ts';

/** How to reach people. Unknown ids are left out. */
export async function listContacts(
  context: Context,
  ids: readonly string[],
): Promise<UserContact[]> {
  if (ids.length === 0) return [];
  return tables(context)
    .selectFrom('account')
    .select(['id', 'email', 'name', 'role', 'display_name as displayName'])
    .where('id', 'in', ids)
    .execute();
}
