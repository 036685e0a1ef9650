import { demoAccounts, demoMainCustomer, demoPassword } from '@stoa/demo-data';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, signIn, startUsers } from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers({}, { seed: true });
});
afterAll(async () => users.stop());

test('everybody of the demo shop can sign in, in their role', async () => {
  for (const { id, email, role } of demoAccounts) {
    const { user } = await signIn(users, email, demoPassword);
    expect(user).toEqual({ id, email, role });
  }
});

test('the main customer has their addresses, the first one as default', async () => {
  const addresses = await database(users)
    .selectFrom('address')
    .select(['id', 'is_default_shipping as isDefault'])
    .where('account_id', '=', demoMainCustomer.id)
    .orderBy('created_at')
    .execute();
  expect(addresses).toEqual(
    demoMainCustomer.addresses.map(({ id }, index) => ({ id, isDefault: index === 0 })),
  );
});
