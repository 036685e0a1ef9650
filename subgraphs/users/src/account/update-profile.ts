import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { toUser, USER_COLUMNS } from './account.rows.ts';
import { personName } from './account.rules.ts';
import { ownAccount } from './own-account.ts';
import type { UpdateProfileInput, User } from './user.types.ts';

const rules = z.object({
  name: personName.nullish(),
  // Its form is checked by the scalar.
  phone: z.string().nullish(),
});

/** Changes the caller's name and phone number; what is left out stays. */
export async function updateProfile(context: Context, input: UpdateProfileInput): Promise<User> {
  const { id } = ownAccount(context.caller);
  const { name, phone } = checkInput(rules, input);
  const row = await tables(context)
    .updateTable('account')
    .set((eb) => ({
      name: name ?? eb.ref('name'),
      phone: phone === undefined ? eb.ref('phone') : phone,
    }))
    .where('id', '=', id)
    .returning(USER_COLUMNS)
    .executeTakeFirstOrThrow();
  return toUser(row);
}
