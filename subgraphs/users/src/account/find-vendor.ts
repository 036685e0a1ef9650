import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { vendorById } from './account.loaders.ts';
import type { Vendor } from './user.types.ts';

const rules = z.object({ id: z.uuid() });

/**
 * Somebody who sells or has sold, or null.
 *
 * @throws `BAD_USER_INPUT` for what is no id.
 */
export async function findVendor(context: Context, id: string): Promise<Vendor | null> {
  return context.loader(vendorById).load(checkInput(rules, { id }).id);
}
