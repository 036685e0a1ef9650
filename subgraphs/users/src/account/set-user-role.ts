import { userRoleChanged } from '@stoa/events';
import { conflict, forbidden, notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { toUser, USER_COLUMNS } from './account.rows.ts';
import { ownAccount } from './own-account.ts';
import type { SetUserRoleInput, User } from './user.types.ts';

const rules = z.object({ userId: z.uuid(), role: z.enum(['CUSTOMER', 'VENDOR', 'ADMIN']) });

/**
 * Gives somebody another role. Their access tokens say the old one until they are renewed, 15
 * minutes at most.
 *
 * @throws `FORBIDDEN` for a caller who was an admin when they got their token and is none now;
 *   `CONFLICT` when no admin would be left; `NOT_FOUND`.
 */
export async function setUserRole(context: Context, input: SetUserRoleInput): Promise<User> {
  const { userId, role } = checkInput(rules, input);
  const { id: callerId } = ownAccount(context.caller);
  return context.transaction(async (tx) => {
    // All admins are locked, in one order: two who demote each other at once take turns.
    const admins = await tables(tx)
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'ADMIN')
      .orderBy('id')
      .forUpdate()
      .execute();
    if (!admins.some((admin) => admin.id === callerId)) throw forbidden();

    const account = await tables(tx)
      .selectFrom('account')
      .select(USER_COLUMNS)
      .where('id', '=', userId)
      .forUpdate()
      .executeTakeFirst();
    if (!account) throw notFound('user', userId);
    if (account.role === role) return toUser(account);
    if (account.role === 'ADMIN' && admins.length === 1) {
      throw conflict('This is the last admin: make somebody else an admin first.');
    }
    await tables(tx)
      .updateTable('account')
      .set((eb) => ({
        role,
        // A shop has a name from the start, and keeps it.
        ...(role === 'VENDOR' && {
          display_name: eb.fn.coalesce('display_name', 'name'),
        }),
      }))
      .where('id', '=', userId)
      .execute();
    tx.publish(userRoleChanged, userId, { userId, from: account.role, to: role });
    return toUser({ ...account, role });
  });
}
