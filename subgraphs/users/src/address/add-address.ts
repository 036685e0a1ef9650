import { conflict } from '@stoa/service-kit';
import { checkInput, newId, type Context } from '@stoa/subgraph-kit';
import { ownAccount } from '../account/own-account.ts';
import { tables } from '../database.ts';
import { ADDRESS_COLUMNS } from './address.rows.ts';
import { addressColumns, addressRules } from './address.rules.ts';
import type { AddAddressInput, Address } from './address.types.ts';
import { lockAddresses } from './lock-addresses.ts';

const MAX_ADDRESSES = 50;

/**
 * Adds an address to the caller's. The first one is the default for parcels and bills.
 *
 * @throws `BAD_USER_INPUT`; `CONFLICT` when there are 50 already.
 */
export async function addAddress(context: Context, input: AddAddressInput): Promise<Address> {
  const { id: accountId } = ownAccount(context.caller);
  const given = checkInput(addressRules, input);
  return context.transaction(async (tx) => {
    const { length: count } = await lockAddresses(tx, accountId);
    if (count >= MAX_ADDRESSES) {
      throw conflict(`You have ${MAX_ADDRESSES} addresses: remove one first.`);
    }
    return tables(tx)
      .insertInto('address')
      .values({
        id: newId(),
        account_id: accountId,
        ...addressColumns(given),
        is_default_shipping: count === 0,
        is_default_billing: count === 0,
        created_at: new Date(),
      })
      .returning(ADDRESS_COLUMNS)
      .executeTakeFirstOrThrow();
  });
}
