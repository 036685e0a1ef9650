import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { database, registerSomebody, startUsers, toldOf, type Person } from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers();
});
afterEach(async () => {
  await database(users).updateTable('account').set({ role: 'CUSTOMER' }).execute();
});
afterAll(async () => users.stop());

const SET_ROLE = `mutation ($input: SetUserRoleInput!) { setUserRole(input: $input) { id role } }`;

const setRole = async ({ caller }: Person, { id }: Person, role: string) =>
  users.execute(caller, SET_ROLE, { input: { userId: id, role } });

test('a customer who becomes a vendor has a shop with a name, and others are told', async () => {
  const admin = await registerSomebody(users, 'ADMIN');
  const person = await registerSomebody(users);
  expect((await setRole(admin, person, 'VENDOR')).data).toEqual({
    setUserRole: { id: person.id, role: 'VENDOR' },
  });
  expect(await toldOf(users, 'user.role_changed', person.id)).toEqual({
    userId: person.id,
    from: 'CUSTOMER',
    to: 'VENDOR',
  });
  const { _entities: vendors } = await users.query(
    { role: 'ANONYMOUS' },
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vendor { displayName } } }`,
    { of: [{ __typename: 'Vendor', id: person.id }] },
  );
  expect(vendors).toEqual([{ displayName: 'Ada Example' }]);
});

test('the last admin stays one', async () => {
  const admin = await registerSomebody(users, 'ADMIN');
  const { errors } = await setRole(admin, admin, 'CUSTOMER');
  expect(errors?.[0]?.extensions['code']).toBe('CONFLICT');
});

test('two admins who demote each other at once leave one', async () => {
  const one = await registerSomebody(users, 'ADMIN');
  const two = await registerSomebody(users, 'ADMIN');
  await Promise.all([setRole(one, two, 'CUSTOMER'), setRole(two, one, 'CUSTOMER')]);
  const admins = database(users).selectFrom('account').select('id').where('role', '=', 'ADMIN');
  expect(await admins.execute()).toHaveLength(1);
});

test('who is no admin any more cannot make themselves one with an old access token', async () => {
  const admin = await registerSomebody(users, 'ADMIN');
  const former = await registerSomebody(users, 'ADMIN');
  await setRole(admin, former, 'CUSTOMER');
  const { errors } = await setRole(former, former, 'ADMIN');
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
