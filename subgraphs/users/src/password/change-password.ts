import { checkInput } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { ownAccount } from '../account/own-account.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { voidMailedTokens } from '../one-time-token/mailed-tokens.ts';
import { endAllSessions } from '../session/end-sessions.ts';
import { openSession, presentSession } from '../session/open-session.ts';
import type { Session } from '../session/session.types.ts';
import { assessPassword, passwordText, type WeakPassword } from './assess-password.ts';
import type { ChangePasswordInput } from './password.types.ts';
import { replacePasswordHash } from './replace-password-hash.ts';

const rules = z.object({ currentPassword: passwordText, newPassword: passwordText });

export type ChangePasswordOutcome =
  | { __typename: 'ChangePasswordSuccess'; session: Session }
  | { __typename: 'InvalidCredentials'; message: string }
  | WeakPassword;

/**
 * Sets another password and ends every session of the account; the caller gets a new one.
 *
 * @throws `BAD_USER_INPUT`; `RATE_LIMITED`, counted together with failed sign-ins.
 */
export async function changePassword(
  context: UsersContext,
  input: ChangePasswordInput,
): Promise<ChangePasswordOutcome> {
  const { id } = ownAccount(context.caller);
  const { currentPassword, newPassword } = checkInput(rules, input);
  const weak = assessPassword(newPassword);
  if (weak) return weak;

  const { passwords, throttles } = context.services;
  const { email, password_hash: from } = await tables(context)
    .selectFrom('account')
    .select(['email', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const tries = { email, address: context.metadata.clientAddress };
  await throttles.login.take(tries);
  if (!(await passwords.verify(from, currentPassword))) return wrongPassword;
  await throttles.login.forgive(tries);

  const to = await passwords.hash(newPassword);
  const opened = await context.transaction(async (tx) => {
    const account = await replacePasswordHash(tx, id, { from, to });
    if (!account) return null;
    await endAllSessions(tx, id);
    await voidMailedTokens(tx, id, 'RESET_PASSWORD');
    return openSession(tx, account);
  });
  if (!opened) return wrongPassword;
  return { __typename: 'ChangePasswordSuccess', session: await presentSession(context, opened) };
}

const wrongPassword: ChangePasswordOutcome = {
  __typename: 'InvalidCredentials',
  message: 'The current password is wrong.',
};
