import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { useMailedToken, voidMailedTokens } from '../one-time-token/mailed-tokens.ts';
import { tokenText } from '../one-time-token/opaque-token.ts';
import { USER_COLUMNS, toUser } from './account.rows.ts';
import type { User } from './user.types.ts';

const rules = z.object({ token: tokenText });

export type VerifyEmailOutcome =
  | { __typename: 'VerifyEmailSuccess'; user: User }
  | { __typename: 'TokenNotValid'; message: string };

/** Marks the e-mail address that a token was mailed to as its account's own. */
export async function verifyEmail(context: Context, token: string): Promise<VerifyEmailOutcome> {
  checkInput(rules, { token });
  return context.transaction(async (tx) => {
    const accountId = await useMailedToken(tx, token, 'VERIFY_EMAIL');
    if (accountId === null) {
      return {
        __typename: 'TokenNotValid',
        message: 'This link was used before or has expired.',
      };
    }
    const row = await tables(tx)
      .updateTable('account')
      .set({ email_verified: true })
      .where('id', '=', accountId)
      .returning(USER_COLUMNS)
      .executeTakeFirstOrThrow();
    await voidMailedTokens(tx, accountId, 'VERIFY_EMAIL');
    return { __typename: 'VerifyEmailSuccess', user: toUser(row) };
  });
}
