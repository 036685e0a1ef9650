import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { maySeeAccount } from '../account/may-see-account.ts';
import { addressById } from './address.loaders.ts';
import type { Address } from './address.types.ts';

const rules = z.object({ userId: z.uuid(), addressId: z.uuid() });

/**
 * For another subgraph: an address of this user, or null when it is not theirs.
 *
 * @throws `BAD_USER_INPUT` for what is no id: shoppers name the address.
 */
export async function findAddressOf(
  context: Context,
  userId: string,
  addressId: string,
): Promise<Address | null> {
  checkInput(rules, { userId, addressId });
  const address = await context.loader(addressById).load(addressId);
  return address?.accountId === userId ? address : null;
}

/** An address by its key, or null when it is not the caller's. Admins and other subgraphs see all. */
export async function findAddress(
  { id }: { id: string },
  context: Context,
): Promise<Address | null> {
  const address = await context.loader(addressById).load(id);
  if (!address || context.caller.role === 'SERVICE') return address;
  return maySeeAccount(context.caller, { id: address.accountId }) ? address : null;
}
