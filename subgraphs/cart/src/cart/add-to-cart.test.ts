import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, newCustomer, newGuest, startCart, unitsOf, type TestCart } from '../testing.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const UPDATE = `mutation ($input: UpdateCartLineInput!) {
  updateCartLine(input: $input) {
    __typename
    ... on CartUpdated { cart { itemCount } }
    ... on InsufficientStock { requested available }
  }
}`;

test('what several devices add at once adds up', async () => {
  const guest = newGuest();
  const variantId = cart.catalog.put({ available: 100 });
  await Promise.all(Array.from({ length: 20 }, async () => add(cart, guest, variantId, 2)));
  expect(await unitsOf(cart, guest)).toEqual([[variantId, 40]]);
});

test('devices that add at once never get more into the cart than there are', async () => {
  const guest = newGuest();
  const variantId = cart.catalog.put({ available: 7 });
  const answers = await Promise.all(
    Array.from({ length: 12 }, async () => add(cart, guest, variantId)),
  );
  expect(answers.filter((answer) => answer.__typename === 'CartUpdated')).toHaveLength(7);
  expect(await unitsOf(cart, guest)).toEqual([[variantId, 7]]);
});

test('a shopper who wants more than there are is told how many are left', async () => {
  const guest = newGuest();
  const variantId = cart.catalog.put({ available: 3 });
  await add(cart, guest, variantId, 2);
  expect(await add(cart, guest, variantId, 2)).toEqual({
    __typename: 'InsufficientStock',
    message: 'Only 3 of Mug can be bought.',
    variantId,
    requested: 4,
    available: 3,
  });
  expect(await unitsOf(cart, guest)).toEqual([[variantId, 2]]);
});

test('an account has one cart, even when it is first filled from two devices at once', async () => {
  const customer = newCustomer();
  const variants = Array.from({ length: 8 }, () => cart.catalog.put());
  const answers = await Promise.all(variants.map(async (id) => add(cart, customer, id)));
  expect(new Set(answers.map((answer) => answer.cart.id)).size).toBe(1);
  expect(await unitsOf(cart, customer)).toHaveLength(8);
});

test('a quantity can be set, and 0 takes the line out even while the catalog is down', async () => {
  const guest = newGuest();
  const added = await add(cart, guest, cart.catalog.put(), 4);
  const [{ id: lineId }] = added.cart.lines;
  const set = async (quantity: number) =>
    (await cart.query(guest, UPDATE, { input: { lineId, quantity } })).updateCartLine;
  expect(await set(2)).toEqual({ __typename: 'CartUpdated', cart: { itemCount: 2 } });
  expect(await set(11)).toEqual({ __typename: 'InsufficientStock', requested: 11, available: 10 });
  cart.catalog.answers = false;
  expect(await set(0)).toEqual({ __typename: 'CartUpdated', cart: { itemCount: 0 } });
  cart.catalog.answers = true;
});

test('nobody can change a line of another cart', async () => {
  const added = await add(cart, newGuest(), cart.catalog.put());
  const [{ id: lineId }] = added.cart.lines;
  for (const quantity of [0, 2]) {
    const { errors } = await cart.execute(newGuest(), UPDATE, { input: { lineId, quantity } });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  }
});

test('a variant that does not exist, and a quantity that cannot be, are refused', async () => {
  await expect(add(cart, newGuest(), newId())).rejects.toThrow('NOT_FOUND');
  for (const quantity of [0, -1, 1_000]) {
    await expect(add(cart, newGuest(), cart.catalog.put(), quantity)).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  }
});

test('a cart holds at most 100 lines', async () => {
  const guest = newGuest();
  for (let line = 0; line < 100; line += 1) await add(cart, guest, cart.catalog.put());
  await expect(add(cart, guest, cart.catalog.put())).rejects.toThrow('at most 100 lines');
});
