import type { Context, Transaction } from '@stoa/subgraph-kit';
import { ownAccount } from '../account/own-account.ts';
import { tables } from '../database.ts';

/** Ends a session: none of its refresh tokens works any more. Its access token does, for 15 minutes at most. */
export async function endSession(db: Pick<Transaction, 'em'>, sessionId: string): Promise<void> {
  await tables(db)
    .updateTable('session')
    .set({ ended_at: new Date() })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends all sessions of an account. */
export async function endAllSessions(
  db: Pick<Transaction, 'em'>,
  accountId: string,
): Promise<void> {
  await tables(db)
    .updateTable('session')
    .set({ ended_at: new Date() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends the caller's session. */
export async function logout(context: Context): Promise<void> {
  await endSession(context, ownAccount(context.caller).sessionId);
}

/** Ends all sessions of the caller. */
export async function logoutEverywhere(context: Context): Promise<void> {
  await endAllSessions(context, ownAccount(context.caller).id);
}
