import { checkInput, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { USER_COLUMNS } from '../account/account.rows.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { hashOf, tokenText } from '../one-time-token/opaque-token.ts';
import { endSession } from './end-sessions.ts';
import { addRefreshToken, presentSession, type OpenedSession } from './open-session.ts';
import type { RefreshSessionInput, Session } from './session.types.ts';

const rules = z.object({ refreshToken: tokenText });

export type RefreshOutcome =
  | { __typename: 'RefreshSuccess'; session: Session }
  | { __typename: 'SessionEnded'; message: string };

/**
 * Goes on with a session: spends its refresh token and gives the next. A token that comes twice was
 * copied, and nobody can tell thief from owner: the whole session ends (RFC 9700, 4.14.2). Of uses
 * at the same moment, exactly one gets tokens, and the others end them.
 */
export async function refreshSession(
  context: UsersContext,
  input: RefreshSessionInput,
): Promise<RefreshOutcome> {
  const { refreshToken } = checkInput(rules, input);
  const opened = await context.transaction(async (tx) => rotate(tx, context, hashOf(refreshToken)));
  return opened
    ? { __typename: 'RefreshSuccess', session: await presentSession(context, opened) }
    : { __typename: 'SessionEnded', message: 'Your session has ended: sign in again.' };
}

async function rotate(
  tx: Transaction,
  context: UsersContext,
  hash: string,
): Promise<OpenedSession | null> {
  const token = await lockToken(tx, hash);
  if (!token || token.ended_at !== null) return null;
  if (token.used_at !== null) {
    await endSession(tx, token.session_id);
    context.log.warn(
      { sessionId: token.session_id, accountId: token.account_id },
      'a refresh token was used twice: its session is ended',
    );
    return null;
  }
  const now = new Date();
  if (token.expires_at <= now) return null;
  await tables(tx)
    .updateTable('refresh_token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .execute();
  const account = await tables(tx)
    .selectFrom('account')
    .select(USER_COLUMNS)
    .where('id', '=', token.account_id)
    .executeTakeFirstOrThrow();
  return {
    account,
    sessionId: token.session_id,
    refreshToken: await addRefreshToken(tx, token.session_id),
  };
}

/** The token and its session, both locked: uses of one session take turns, also with its end. */
async function lockToken(tx: Transaction, hash: string) {
  return tables(tx)
    .selectFrom('refresh_token')
    .innerJoin('session', 'session.id', 'refresh_token.session_id')
    .select([
      'refresh_token.session_id',
      'refresh_token.expires_at',
      'refresh_token.used_at',
      'session.account_id',
      'session.ended_at',
    ])
    .where('refresh_token.hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
}
