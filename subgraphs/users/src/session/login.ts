import { checkInput } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { USER_COLUMNS } from '../account/account.rows.ts';
import { email } from '../account/account.rules.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { passwordText } from '../password/assess-password.ts';
import { replacePasswordHash } from '../password/replace-password-hash.ts';
import { openSession, presentSession, type OpenedSession } from './open-session.ts';
import type { LoginInput, Session } from './session.types.ts';

const rules = z.object({ email, password: passwordText });

export type LoginOutcome =
  | { __typename: 'LoginSuccess'; session: Session }
  | { __typename: 'InvalidCredentials'; message: string };

/**
 * Signs somebody in. Answer and time are the same for a wrong password and for an account that does
 * not exist.
 *
 * @throws `BAD_USER_INPUT`; `RATE_LIMITED` after too many failures of one account or address.
 */
export async function login(context: UsersContext, input: LoginInput): Promise<LoginOutcome> {
  const { email, password } = checkInput(rules, input);
  const { login: throttle } = context.services.throttles;
  const tries = { email, address: context.metadata.clientAddress };
  await throttle.take(tries);
  const opened = await openIfRight(context, email, password);
  if (!opened) {
    return { __typename: 'InvalidCredentials', message: 'E-mail address or password is wrong.' };
  }
  await throttle.forgive(tries);
  return { __typename: 'LoginSuccess', session: await presentSession(context, opened) };
}

async function openIfRight(
  context: UsersContext,
  email: string,
  password: string,
): Promise<OpenedSession | null> {
  const { passwords } = context.services;
  const account = await tables(context)
    .selectFrom('account')
    .select(USER_COLUMNS)
    .select('password_hash')
    .where('email', '=', email)
    .executeTakeFirst();
  const right = await passwords.verify(account?.password_hash ?? null, password);
  if (!account || !right) return null;

  const current = account.password_hash;
  const next = passwords.isOutdated(current) ? await passwords.hash(password) : current;
  return context.transaction(async (tx) => {
    // The password may have been changed while it was being checked, and all sessions ended.
    const replaced = await replacePasswordHash(tx, account.id, { from: current, to: next });
    return replaced ? openSession(tx, replaced) : null;
  });
}
