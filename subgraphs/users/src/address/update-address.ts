import { notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { ownAccount } from '../account/own-account.ts';
import { tables } from '../database.ts';
import { ADDRESS_COLUMNS } from './address.rows.ts';
import { addressColumns, addressRules } from './address.rules.ts';
import type { Address, UpdateAddressInput } from './address.types.ts';

const rules = addressRules.extend({ id: z.uuid() });

/**
 * Writes an address of the caller anew. Orders keep the address as it was.
 *
 * @throws `BAD_USER_INPUT`; `NOT_FOUND` also for an address of somebody else.
 */
export async function updateAddress(context: Context, input: UpdateAddressInput): Promise<Address> {
  const { id: accountId } = ownAccount(context.caller);
  const { id, ...given } = checkInput(rules, input);
  const address = await tables(context)
    .updateTable('address')
    .set(addressColumns(given))
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning(ADDRESS_COLUMNS)
    .executeTakeFirst();
  if (!address) throw notFound('address', id);
  return address;
}
