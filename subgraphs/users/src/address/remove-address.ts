import { type Context } from '@stoa/subgraph-kit';
import { ownAccount } from '../account/own-account.ts';
import { tables } from '../database.ts';
import { lockAddresses, pickAddress } from './lock-addresses.ts';
import { makeDefault } from './set-default-address.ts';

/**
 * Removes an address of the caller. If it was a default, the oldest of the others becomes it.
 *
 * @throws `NOT_FOUND` also for an address of somebody else.
 */
export async function removeAddress(context: Context, id: string): Promise<void> {
  const { id: accountId } = ownAccount(context.caller);
  await context.transaction(async (tx) => {
    const addresses = await lockAddresses(tx, accountId);
    const removed = pickAddress(addresses, id);
    await tables(tx).deleteFrom('address').where('id', '=', removed.id).execute();
    const heir = addresses.find((address) => address.id !== removed.id);
    if (!heir) return;
    if (removed.isDefaultShipping) await makeDefault(tx, heir, 'is_default_shipping');
    if (removed.isDefaultBilling) await makeDefault(tx, heir, 'is_default_billing');
  });
}
