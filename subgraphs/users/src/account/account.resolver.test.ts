import { ANONYMOUS, type Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, registerSomebody, startUsers, type Person } from '../testing.ts';

let users: TestSubgraph;
let customer: Person;
let vendor: Person;
let admin: Person;
let everybody: Readonly<Record<string, Caller>>;
beforeAll(async () => {
  users = await startUsers();
  customer = await registerSomebody(users);
  vendor = await registerSomebody(users, 'VENDOR');
  admin = await registerSomebody(users, 'ADMIN');
  everybody = {
    nobody: ANONYMOUS,
    guest: { role: 'GUEST', id: newId() },
    customer: customer.caller,
    vendor: vendor.caller,
    admin: admin.caller,
    service: { role: 'SERVICE', name: 'orders' },
  };
});
afterAll(async () => users.stop());

const ADDRESS = `{ fullName: "A", line1: "B", city: "C", postalCode: "D", countryCode: "DE" }`;

function outcomeFor(name: string, allowed: ReadonlySet<string>): string {
  if (allowed.has(name)) return 'may';
  return name === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

/** Who may do what. Everybody may sign in, register and so on; who else may not is refused. */
test.each([
  [`{ me { id } }`, 'nobody guest customer vendor admin service'],
  [`{ user(id: "${newId()}") { id } }`, 'admin'],
  [`{ users { totalCount } }`, 'admin'],
  [`{ userContacts(ids: []) { id } }`, 'service'],
  [`{ addressOf(userId: "${newId()}", addressId: "${newId()}") { id } }`, 'service'],
  [`mutation { startGuestSession { guestId } }`, 'nobody guest customer vendor admin service'],
  [`mutation { updateProfile(input: { name: "Ada Example" }) { id } }`, 'customer vendor admin'],
  [`mutation { addAddress(input: ${ADDRESS}) { id } }`, 'customer vendor admin'],
  [`mutation { logout }`, 'customer vendor admin'],
  [`mutation { logoutEverywhere }`, 'customer vendor admin'],
])('%s is for %s', async (operation, allowed) => {
  const outcomes = await Promise.all(
    Object.entries(everybody).map(async ([name, caller]) => {
      const { errors } = await users.execute(caller, operation);
      return [name, errors?.[0]?.extensions['code'] ?? 'may'];
    }),
  );
  const names = new Set(allowed.split(' '));
  const expected = Object.keys(everybody).map((name) => [name, outcomeFor(name, names)]);
  expect(outcomes).toEqual(expected);
});

test('an account shows its private side to its owner and admins, whichever way one comes to it', async () => {
  await database(users)
    .updateTable('account')
    .set({ phone: '+493023125042' })
    .where('id', '=', customer.id)
    .execute();
  const seenBy = async (caller: Caller) => {
    const { _entities: entities } = await users.query(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on User { name email emailVerified role phone addresses { city } }
      } }`,
      { of: [{ __typename: 'User', id: customer.id }] },
    );
    return entities[0];
  };
  const open = { name: 'Ada Example' };
  const all = {
    ...open,
    email: customer.email,
    emailVerified: false,
    role: 'CUSTOMER',
    phone: '+493023125042',
    addresses: [{ city: 'C' }],
  };
  const hidden = {
    ...open,
    email: null,
    emailVerified: null,
    role: null,
    phone: null,
    addresses: [],
  };
  expect(await seenBy(customer.caller)).toEqual(all);
  expect(await seenBy(admin.caller)).toEqual(all);
  expect(await seenBy(vendor.caller)).toEqual(hidden);
  expect(await seenBy({ role: 'GUEST', id: newId() })).toEqual(hidden);
  expect(await seenBy(ANONYMOUS)).toEqual(hidden);
});

test('a customer cannot pass as a vendor', async () => {
  const { _entities: entities } = await users.query(
    ANONYMOUS,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vendor { displayName } } }`,
    { of: [customer, vendor].map(({ id }) => ({ __typename: 'Vendor', id })) },
  );
  expect(entities).toEqual([null, { displayName: 'Ada Example' }]);
});

test('the list of users is searched in names and addresses, and paged without gaps', async () => {
  const test = await startUsers();
  const { caller } = await registerSomebody(test, 'ADMIN');
  for (let index = 0; index < 4; index += 1) await registerSomebody(test);
  await database(test)
    .updateTable('account')
    .set({ name: '100% Wool_Shop' })
    .where('role', '=', 'ADMIN')
    .execute();
  const LIST = `query ($search: String, $role: UserRole, $first: Int!, $after: String) {
    users(search: $search, role: $role, first: $first, after: $after) {
      totalCount edges { node { id } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const first = (await test.query(caller, LIST, { first: 3 })).users;
  const { endCursor: after } = first.pageInfo;
  const second = (await test.query(caller, LIST, { first: 3, after })).users;
  const ids = [...first.edges, ...second.edges].map((edge) => edge.node.id);
  expect(new Set(ids).size).toBe(5);
  expect(first.totalCount).toBe(5);
  expect(second.pageInfo.hasNextPage).toBe(false);
  const count = async (variables: Record<string, unknown>) =>
    (await test.query(caller, LIST, { first: 1, ...variables })).users.totalCount;
  expect(await count({ search: '% wool_' })).toBe(1);
  expect(await count({ search: '%' })).toBe(1);
  expect(await count({ search: 'MAIL.example' })).toBe(5);
  expect(await count({ role: 'CUSTOMER' })).toBe(4);
  await test.stop();
});

test('a profile changes in what is named and in nothing else', async () => {
  const person = await registerSomebody(users);
  const update = async (input: Record<string, unknown>) =>
    (
      await users.query(
        person.caller,
        `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { name phone } }`,
        { input },
      )
    ).updateProfile;
  expect(await update({ phone: '+493023125042' })).toEqual({
    name: 'Ada Example',
    phone: '+493023125042',
  });
  expect(await update({ name: ' Ada ' })).toEqual({ name: 'Ada', phone: '+493023125042' });
  expect(await update({ phone: null })).toEqual({ name: 'Ada', phone: null });
});

test('contacts of people are told to other subgraphs, unknown ids left out', async () => {
  const { userContacts: contacts } = await users.query(
    { role: 'SERVICE', name: 'notifications' },
    `query ($ids: [ID!]!) { userContacts(ids: $ids) { id email name role displayName } }`,
    { ids: [vendor.id, newId()] },
  );
  expect(contacts).toEqual([
    {
      id: vendor.id,
      email: vendor.email,
      name: 'Ada Example',
      role: 'VENDOR',
      displayName: null,
    },
  ]);
});
