import { callerId, unauthenticated, type Caller } from '@stoa/service-kit';

/**
 * Whose cart the caller's is.
 *
 * @throws `UNAUTHENTICATED` when the caller has no token, not even a guest's.
 */
export function cartOwner(caller: Caller): string {
  const ownerId = callerId(caller);
  if (ownerId === null) {
    throw unauthenticated('A cart needs an owner: sign in, or start a guest session.');
  }
  return ownerId;
}

/** Its owner, admins, and the other subgraphs. */
export const maySeeCart = (caller: Caller, ownerId: string): boolean =>
  callerId(caller) === ownerId || caller.role === 'ADMIN' || caller.role === 'SERVICE';
