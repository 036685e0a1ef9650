import { callerId, type Caller } from '@stoa/service-kit';
import type { User } from './user.types.ts';

/** Whether the private side of an account (its address, phone, role) is for this caller: its owner or an admin. */
export function maySeeAccount(
  caller: Caller,
  user: Pick<User, 'id'> & Partial<Pick<User, 'hasJustSignedIn'>>,
): boolean {
  return caller.role === 'ADMIN' || callerId(caller) === user.id || (user.hasJustSignedIn ?? false);
}
