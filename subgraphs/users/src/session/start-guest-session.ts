import { newId } from '@stoa/subgraph-kit';
import type { UsersContext } from '../context.ts';
import { issueGuestToken } from '../keys/issue-tokens.ts';
import type { GuestSession } from './session.types.ts';

/** A new guest, known by their token alone: nothing is stored. */
export async function startGuestSession(context: UsersContext): Promise<GuestSession> {
  const guestId = newId();
  const { token, expiresAt } = await issueGuestToken(context, guestId);
  return { accessToken: token, expiresAt, guestId };
}
