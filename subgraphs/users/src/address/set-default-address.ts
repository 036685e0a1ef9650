import { checkInput, type Context, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { ownAccount } from '../account/own-account.ts';
import { tables } from '../database.ts';
import type { Address, SetDefaultAddressInput } from './address.types.ts';
import { lockAddresses, pickAddress } from './lock-addresses.ts';

/** What an address can be the default for. */
export type DefaultFor = 'is_default_shipping' | 'is_default_billing';

const rules = z
  .object({ id: z.uuid(), shipping: z.boolean(), billing: z.boolean() })
  .refine(({ shipping, billing }) => shipping || billing, 'say shipping, billing or both');

/**
 * Makes an address of the caller the default for parcels, bills, or both.
 *
 * @throws `BAD_USER_INPUT` for neither; `NOT_FOUND` also for an address of somebody else.
 */
export async function setDefaultAddress(
  context: Context,
  input: SetDefaultAddressInput,
): Promise<Address> {
  const { id: accountId } = ownAccount(context.caller);
  const { id, shipping, billing } = checkInput(rules, input);
  return context.transaction(async (tx) => {
    const address = pickAddress(await lockAddresses(tx, accountId), id);
    if (shipping) await makeDefault(tx, address, 'is_default_shipping');
    if (billing) await makeDefault(tx, address, 'is_default_billing');
    return {
      ...address,
      isDefaultShipping: shipping || address.isDefaultShipping,
      isDefaultBilling: billing || address.isDefaultBilling,
    };
  });
}

/** Takes the default from the address that has it and gives it to this one; the account must be locked. */
export async function makeDefault(
  tx: Transaction,
  address: Address,
  what: DefaultFor,
): Promise<void> {
  const set = async (id: string | null, value: boolean) =>
    tables(tx)
      .updateTable('address')
      .set({ [what]: value })
      .where('account_id', '=', address.accountId)
      .$if(id !== null, (query) => query.where('id', '=', id))
      .$if(id === null, (query) => query.where(what, '=', true))
      .execute();
  // One after the other: an index allows one default at every moment.
  await set(null, false);
  await set(address.id, true);
}
