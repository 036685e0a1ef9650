import { userPasswordResetRequested } from '@stoa/events';
import { checkInput, defineJob, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { email } from '../account/account.rules.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { issueMailedToken } from '../one-time-token/mailed-tokens.ts';
import type { RequestPasswordResetInput } from './password.types.ts';

const rules = z.object({ email });

/** Has a reset token mailed, if there is an account with this address. */
export const issuePasswordResetJob = defineJob(
  'issue-password-reset',
  z.object({ email: z.string() }),
);

/**
 * Asks for a mail with a reset token. Whether there is an account is looked up by a job, later:
 * this does the same work either way.
 *
 * @throws `BAD_USER_INPUT`; `RATE_LIMITED` after too many for one account or from one address.
 */
export async function requestPasswordReset(
  context: UsersContext,
  input: RequestPasswordResetInput,
): Promise<void> {
  const { email } = checkInput(rules, input);
  await context.services.throttles.passwordReset.take({
    email,
    address: context.metadata.clientAddress,
  });
  await context.transaction(async (tx) => tx.schedule(issuePasswordResetJob, { email }));
}

/** The job: the token, and the event that has it mailed. */
export async function issuePasswordReset(
  context: Context,
  { email }: { email: string },
): Promise<void> {
  await context.transaction(async (tx) => {
    const account = await tables(tx)
      .selectFrom('account')
      .select(['id', 'name'])
      .where('email', '=', email)
      .executeTakeFirst();
    if (!account) return;
    const token = await issueMailedToken(tx, account.id, 'RESET_PASSWORD');
    const { id: userId, name } = account;
    tx.publish(userPasswordResetRequested, userId, { userId, email, name, token });
  });
}
