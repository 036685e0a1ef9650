import { checkInput } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { USER_COLUMNS } from '../account/account.rows.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import {
  isMailedTokenValid,
  useMailedToken,
  voidMailedTokens,
} from '../one-time-token/mailed-tokens.ts';
import { tokenText } from '../one-time-token/opaque-token.ts';
import { endAllSessions } from '../session/end-sessions.ts';
import { openSession, presentSession } from '../session/open-session.ts';
import type { Session } from '../session/session.types.ts';
import { assessPassword, passwordText, type WeakPassword } from './assess-password.ts';
import type { ResetPasswordInput } from './password.types.ts';

const rules = z.object({ token: tokenText, newPassword: passwordText });

export type ResetPasswordOutcome =
  | { __typename: 'ResetPasswordSuccess'; session: Session }
  | { __typename: 'TokenNotValid'; message: string }
  | WeakPassword;

/**
 * Sets a new password with a token that was mailed, ends every session of the account and signs its
 * owner in. A password that is too weak does not use up the token.
 */
export async function resetPassword(
  context: UsersContext,
  input: ResetPasswordInput,
): Promise<ResetPasswordOutcome> {
  const { token, newPassword } = checkInput(rules, input);
  const weak = assessPassword(newPassword);
  if (weak) return weak;
  // Hashing is dear: not for a token that anybody could make up.
  if (!(await isMailedTokenValid(context, token, 'RESET_PASSWORD'))) return notValid;

  const passwordHash = await context.services.passwords.hash(newPassword);
  const opened = await context.transaction(async (tx) => {
    const accountId = await useMailedToken(tx, token, 'RESET_PASSWORD');
    if (accountId === null) return null;
    const account = await tables(tx)
      .updateTable('account')
      // Who has the token reads the mail of this address.
      .set({ password_hash: passwordHash, email_verified: true })
      .where('id', '=', accountId)
      .returning(USER_COLUMNS)
      .executeTakeFirstOrThrow();
    await endAllSessions(tx, accountId);
    await voidMailedTokens(tx, accountId, 'RESET_PASSWORD');
    return openSession(tx, account);
  });
  if (!opened) return notValid;
  return { __typename: 'ResetPasswordSuccess', session: await presentSession(context, opened) };
}

const notValid: ResetPasswordOutcome = {
  __typename: 'TokenNotValid',
  message: 'This link was used before or has expired: ask for another.',
};
