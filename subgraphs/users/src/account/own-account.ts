import { unauthenticated, type Caller } from '@stoa/service-kit';

/**
 * The account and session of the caller.
 *
 * @throws `UNAUTHENTICATED` for a caller without an account.
 */
export function ownAccount(caller: Caller): { id: string; sessionId: string } {
  if ('sessionId' in caller) return { id: caller.id, sessionId: caller.sessionId };
  throw unauthenticated();
}
