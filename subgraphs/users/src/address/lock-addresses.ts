import { notFound } from '@stoa/service-kit';
import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { ADDRESS_COLUMNS } from './address.rows.ts';
import type { Address } from './address.types.ts';

/**
 * The addresses of an account, in the order they were added. The account is locked until the
 * transaction ends, so that changes of its addresses (which one is the default, how many there are)
 * take turns.
 */
export async function lockAddresses(tx: Transaction, accountId: string): Promise<Address[]> {
  await tables(tx)
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return tables(tx)
    .selectFrom('address')
    .select(ADDRESS_COLUMNS)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/**
 * One of somebody's addresses, by its id.
 *
 * @throws `NOT_FOUND` also for an address of somebody else.
 */
export function pickAddress(addresses: readonly Address[], id: string): Address {
  const address = addresses.find((address) => address.id === id);
  if (!address) throw notFound('address', id);
  return address;
}
