import { newId, type Transaction } from '@stoa/subgraph-kit';
import { toUser, type UserRow } from '../account/account.rows.ts';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';
import { issueAccessToken } from '../keys/issue-tokens.ts';
import { hashOf, newToken } from '../one-time-token/opaque-token.ts';
import type { Session } from './session.types.ts';

const REFRESH_TOKEN_MS = 30 * 24 * 3_600_000;

/** A session as the database has it, with the one copy of its refresh token. */
export interface OpenedSession {
  readonly account: UserRow;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Starts a session of an account. Make it a `Session` by `presentSession`, after the commit. */
export async function openSession(tx: Transaction, account: UserRow): Promise<OpenedSession> {
  const sessionId = newId();
  const now = new Date();
  await tables(tx)
    .insertInto('session')
    .values({
      id: sessionId,
      account_id: account.id,
      created_at: now,
      expires_at: now,
      ended_at: null,
    })
    .execute();
  return { account, sessionId, refreshToken: await addRefreshToken(tx, sessionId) };
}

/** Gives a session its next refresh token, and 30 days from now. */
export async function addRefreshToken(tx: Transaction, sessionId: string): Promise<string> {
  const refreshToken = newToken();
  const expiresAt = new Date(Date.now() + REFRESH_TOKEN_MS);
  await tables(tx)
    .insertInto('refresh_token')
    .values({
      hash: hashOf(refreshToken),
      session_id: sessionId,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  await tables(tx)
    .updateTable('session')
    .set({ expires_at: expiresAt })
    .where('id', '=', sessionId)
    .execute();
  return refreshToken;
}

/** What the client gets: the session with a fresh access token. */
export async function presentSession(
  context: UsersContext,
  { account, sessionId, refreshToken }: OpenedSession,
): Promise<Session> {
  const { token, expiresAt } = await issueAccessToken(context, account, sessionId);
  return {
    accessToken: token,
    refreshToken,
    expiresAt,
    user: { ...toUser(account), hasJustSignedIn: true },
  };
}
