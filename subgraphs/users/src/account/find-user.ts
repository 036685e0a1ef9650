import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { userById } from './account.loaders.ts';
import type { User } from './user.types.ts';

const rules = z.object({ id: z.uuid() });

/**
 * Somebody, or null.
 *
 * @throws `BAD_USER_INPUT` for what is no id.
 */
export async function findUser(context: Context, id: string): Promise<User | null> {
  return context.loader(userById).load(checkInput(rules, { id }).id);
}
