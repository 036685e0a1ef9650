import type { Transaction } from '@stoa/subgraph-kit';
import { USER_COLUMNS, type UserRow } from '../account/account.rows.ts';
import { tables } from '../database.ts';

/**
 * Writes an account's password hash if it is still the one that a password was checked against,
 * and locks the account until the transaction ends.
 *
 * @returns the account, or undefined when its password was changed in between.
 */
export async function replacePasswordHash(
  tx: Transaction,
  accountId: string,
  hash: { readonly from: string; readonly to: string },
): Promise<UserRow | undefined> {
  return tables(tx)
    .updateTable('account')
    .set({ password_hash: hash.to })
    .where('id', '=', accountId)
    .where('password_hash', '=', hash.from)
    .returning(USER_COLUMNS)
    .executeTakeFirst();
}
