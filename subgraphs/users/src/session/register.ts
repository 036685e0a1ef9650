import { userRegistered } from '@stoa/events';
import { checkInput, newId, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { USER_COLUMNS, type UserRow } from '../account/account.rows.ts';
import { email, personName } from '../account/account.rules.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { issueMailedToken } from '../one-time-token/mailed-tokens.ts';
import { assessPassword, passwordText, type WeakPassword } from '../password/assess-password.ts';
import { openSession, presentSession } from './open-session.ts';
import type { RegisterInput, Session } from './session.types.ts';

const rules = z.object({ email, password: passwordText, name: personName });

export type RegisterOutcome =
  | { __typename: 'RegisterSuccess'; session: Session }
  | { __typename: 'EmailTaken'; message: string }
  | WeakPassword;

/**
 * Opens an account and signs its owner in. The mail to verify the address follows from the event.
 *
 * @throws `BAD_USER_INPUT`; `RATE_LIMITED` after too many from one address.
 */
export async function register(
  context: UsersContext,
  input: RegisterInput,
): Promise<RegisterOutcome> {
  const { password, ...given } = checkInput(rules, input);
  const weak = assessPassword(password);
  if (weak) return weak;
  await context.services.throttles.registration.take({ address: context.metadata.clientAddress });
  const passwordHash = await context.services.passwords.hash(password);
  const opened = await context.transaction(async (tx) => {
    const account = await insertAccount(tx, given, passwordHash);
    if (!account) return null;
    const verificationToken = await issueMailedToken(tx, account.id, 'VERIFY_EMAIL');
    tx.publish(userRegistered, account.id, { userId: account.id, ...given, verificationToken });
    return openSession(tx, account);
  });
  return opened
    ? { __typename: 'RegisterSuccess', session: await presentSession(context, opened) }
    : {
        __typename: 'EmailTaken',
        message: 'There is an account with this e-mail address: sign in, or reset its password.',
      };
}

/** @returns null when the address is taken, also by somebody who registers at the same moment. */
async function insertAccount(
  tx: Transaction,
  given: { email: string; name: string },
  passwordHash: string,
): Promise<UserRow | undefined> {
  return tables(tx)
    .insertInto('account')
    .values({
      id: newId(),
      ...given,
      email_verified: false,
      password_hash: passwordHash,
      display_name: null,
      role: 'CUSTOMER',
      phone: null,
      created_at: new Date(),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(USER_COLUMNS)
    .executeTakeFirst();
}
