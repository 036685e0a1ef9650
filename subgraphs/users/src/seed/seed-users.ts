import type { Transaction } from '@stoa/subgraph-kit';
import type { UsersContext } from '../context.ts';
import { tables } from '../database.ts';

/** The demo shop's people, with their addresses. They have one password, so it is hashed once. */
export async function seedUsers(tx: Transaction, context: UsersContext): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const { demoAccounts, demoPassword } = await import('@stoa/demo-data');
  const passwordHash = await context.services.passwords.hash(demoPassword);
  const accounts = demoAccounts.map((account) => ({
    id: account.id,
    email: account.email,
    email_verified: true,
    password_hash: passwordHash,
    name: account.name,
    display_name: account.displayName ?? null,
    role: account.role,
    phone: account.phone ?? null,
    created_at: account.createdAt,
  }));
  const addresses = demoAccounts.flatMap((account) =>
    account.addresses.map((address, index) => ({
      id: address.id,
      account_id: account.id,
      full_name: address.fullName,
      line1: address.line1,
      line2: address.line2 ?? null,
      city: address.city,
      postal_code: address.postalCode,
      region: address.region ?? null,
      country_code: address.countryCode,
      phone: address.phone ?? null,
      is_default_shipping: index === 0,
      is_default_billing: index === 0,
      // One millisecond apart keeps their order.
      created_at: new Date(account.createdAt.getTime() + index),
    })),
  );
  await tables(tx).insertInto('account').values(accounts).execute();
  await tables(tx).insertInto('address').values(addresses).execute();
}
