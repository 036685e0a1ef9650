import type { Context, Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { TokenPurpose } from './one-time-token.entity.ts';
import { hashOf, newToken } from './opaque-token.ts';

const LIFE_MS: Record<TokenPurpose, number> = {
  VERIFY_EMAIL: 7 * 24 * 3_600_000,
  RESET_PASSWORD: 3_600_000,
};

/** A token to mail to an account's owner. Only its hash is stored. */
export async function issueMailedToken(
  tx: Transaction,
  accountId: string,
  purpose: TokenPurpose,
): Promise<string> {
  const token = newToken();
  await tables(tx)
    .insertInto('one_time_token')
    .values({
      hash: hashOf(token),
      account_id: accountId,
      purpose,
      expires_at: new Date(Date.now() + LIFE_MS[purpose]),
    })
    .execute();
  return token;
}

/** Whether the token would work now. Uses nothing up. */
export async function isMailedTokenValid(
  context: Context,
  token: string,
  purpose: TokenPurpose,
): Promise<boolean> {
  const row = await tables(context)
    .selectFrom('one_time_token')
    .select('hash')
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Uses a token up. Of those who try at once, one succeeds.
 *
 * @returns the account it was mailed to, or null when it is not valid.
 */
export async function useMailedToken(
  tx: Transaction,
  token: string,
  purpose: TokenPurpose,
): Promise<string | null> {
  const row = await tables(tx)
    .deleteFrom('one_time_token')
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', new Date())
    .returning('account_id')
    .executeTakeFirst();
  return row?.account_id ?? null;
}

/** Makes all tokens of an account for one purpose worthless. */
export async function voidMailedTokens(
  tx: Transaction,
  accountId: string,
  purpose: TokenPurpose,
): Promise<void> {
  await tables(tx)
    .deleteFrom('one_time_token')
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .execute();
}
