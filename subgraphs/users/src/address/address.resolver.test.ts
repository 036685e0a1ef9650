import type { Caller } from '@stoa/service-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerSomebody, startUsers, type Person } from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(async () => users.stop());

const service: Caller = { role: 'SERVICE', name: 'orders' };

const ADD = `mutation ($input: AddAddressInput!) { addAddress(input: $input) { id } }`;
const UPDATE = `mutation ($input: UpdateAddressInput!) {
  updateAddress(input: $input) { city line2 countryCode }
}`;
const REMOVE = `mutation ($id: ID!) { removeAddress(id: $id) }`;
const SET_DEFAULT = `mutation ($input: SetDefaultAddressInput!) {
  setDefaultAddress(input: $input) { isDefaultShipping isDefaultBilling }
}`;
const LIST = `{ me { addresses { id city isDefaultShipping isDefaultBilling } } }`;
const ADDRESS_OF = `query ($userId: ID!, $addressId: ID!) {
  addressOf(userId: $userId, addressId: $addressId) { id }
}`;

const input = (city: string) => ({
  fullName: 'Ada Example',
  line1: 'Lindenufer 14',
  city,
  postalCode: '13597',
  countryCode: 'DE',
});

async function add({ caller }: Person, city: string): Promise<string> {
  return (await users.query(caller, ADD, { input: input(city) })).addAddress.id;
}

/** Each address as its city, with S and B for the defaults. */
async function addresses({ caller }: Person): Promise<string[]> {
  const { me } = await users.query(caller, LIST);
  return me.addresses.map(
    (address: { city: string; isDefaultShipping: boolean; isDefaultBilling: boolean }) =>
      address.city +
      (address.isDefaultShipping ? ' S' : '') +
      (address.isDefaultBilling ? ' B' : ''),
  );
}

test('the first address is the default for everything, and one is at any time', async () => {
  const person = await registerSomebody(users);
  await add(person, 'Berlin');
  const id = await add(person, 'Potsdam');
  expect(await addresses(person)).toEqual(['Berlin S B', 'Potsdam']);
  await users.query(person.caller, SET_DEFAULT, { input: { id, billing: true } });
  expect(await addresses(person)).toEqual(['Berlin S', 'Potsdam B']);
});

test('addresses added at once have one default among them', async () => {
  const person = await registerSomebody(users);
  await Promise.all(Array.from({ length: 6 }, async () => add(person, 'Berlin')));
  const list = await addresses(person);
  expect(list.toSorted()).toEqual([...Array(5).fill('Berlin'), 'Berlin S B']);
});

test('when the default is removed, the oldest of the others becomes it', async () => {
  const person = await registerSomebody(users);
  const id = await add(person, 'Berlin');
  await add(person, 'Potsdam');
  await add(person, 'Hamburg');
  await users.query(person.caller, REMOVE, { id });
  expect(await addresses(person)).toEqual(['Potsdam S B', 'Hamburg']);
});

test('an address is written anew, an empty line being none', async () => {
  const person = await registerSomebody(users);
  const id = await add(person, 'Berlin');
  const { updateAddress } = await users.query(person.caller, UPDATE, {
    input: { id, ...input('Wien'), countryCode: 'AT', line2: ' ' },
  });
  expect(updateAddress).toEqual({ city: 'Wien', line2: null, countryCode: 'AT' });
});

test("nobody changes somebody else's address, or learns that it exists", async () => {
  const owner = await registerSomebody(users);
  const id = await add(owner, 'Berlin');
  for (const other of [await registerSomebody(users), await registerSomebody(users, 'ADMIN')]) {
    const attempts = [
      users.execute(other.caller, UPDATE, { input: { id, ...input('Wien') } }),
      users.execute(other.caller, REMOVE, { id }),
      users.execute(other.caller, SET_DEFAULT, { input: { id, shipping: true } }),
    ];
    for (const { errors } of await Promise.all(attempts)) {
      expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', id });
    }
  }
  expect(await addresses(owner)).toEqual(['Berlin S B']);
});

test('an address is read by its key by its owner alone', async () => {
  const owner = await registerSomebody(users);
  const other = await registerSomebody(users);
  const id = await add(owner, 'Berlin');
  const read = async (caller: Caller) => {
    const { _entities: entities } = await users.query(
      caller,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Address { city } } }`,
      { of: [{ __typename: 'Address', id }] },
    );
    return entities[0];
  };
  expect(await read(owner.caller)).toEqual({ city: 'Berlin' });
  expect(await read(other.caller)).toBeNull();
  expect(await read({ role: 'ANONYMOUS' })).toBeNull();
});

test('at checkout an address counts only for whom it belongs to', async () => {
  const owner = await registerSomebody(users);
  const other = await registerSomebody(users);
  const addressId = await add(owner, 'Berlin');
  const addressOf = async (userId: string) =>
    (await users.query(service, ADDRESS_OF, { userId, addressId })).addressOf;
  expect(await addressOf(owner.id)).toEqual({ id: addressId });
  expect(await addressOf(other.id)).toBeNull();
});

test('what a parcel cannot be sent to is refused, field by field', async () => {
  const { caller } = await registerSomebody(users);
  const { errors } = await users.execute(caller, ADD, {
    input: { ...input(' '), postalCode: 'x'.repeat(21) },
  });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'city' }, { path: 'postalCode' }],
  });
});
