import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  add,
  newCustomer,
  newGuest,
  startCart,
  tokenOf,
  unitsOf,
  type TestCart,
} from '../testing.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const CLAIM = `mutation ($guestToken: String!) {
  claimCart(guestToken: $guestToken) { id itemCount coupon { code } shippingCountry }
}`;

test("quantities of a guest's cart and the account's add up, capped by stock", async () => {
  const [guest, customer] = [newGuest(), newCustomer()];
  const [plenty, scarce, gone] = [
    cart.catalog.put({ available: 50 }),
    cart.catalog.put({ available: 4 }),
    cart.catalog.put({ available: 5 }),
  ];
  await add(cart, customer, plenty, 2);
  await add(cart, customer, scarce, 3);
  await add(cart, guest, scarce, 3);
  await add(cart, guest, plenty, 5);
  await add(cart, guest, gone, 1);
  cart.catalog.change(gone, { available: 0 });

  await cart.query(customer, CLAIM, { guestToken: tokenOf(guest) });
  expect(await unitsOf(cart, customer)).toEqual([
    [plenty, 7],
    [scarce, 4],
  ]);
  expect(await unitsOf(cart, guest)).toEqual([]);
});

test('claimed twice, even at once, a cart is added once and told of once', async () => {
  const [guest, customer] = [newGuest(), newCustomer()];
  await add(cart, guest, cart.catalog.put(), 2);
  const claims = await Promise.all(
    Array.from({ length: 5 }, async () =>
      cart.query(customer, CLAIM, { guestToken: tokenOf(guest) }),
    ),
  );
  expect(claims.map(({ claimCart }) => claimCart.itemCount)).toEqual([2, 2, 2, 2, 2]);
  const told = await eventually(() => {
    const events = cart.published.filter(
      ({ aggregateId }) => aggregateId === claims[0].claimCart.id,
    );
    expect(events).not.toHaveLength(0);
    return events;
  });
  expect(told.map(({ type, data }) => [type, data])).toEqual([
    [
      'cart.claimed',
      { cartId: claims[0].claimCart.id, customerId: customer.id, guestId: guest.id },
    ],
  ]);
});

test("a guest's coupon and shipping come along when the account's cart has none", async () => {
  const [guest, customer] = [newGuest(), newCustomer()];
  await add(cart, guest, cart.catalog.put());
  await cart.query(guest, 'mutation { applyCoupon(code: "freeship") { __typename } }');
  await cart.query(guest, 'mutation { setShipping(input: { countryCode: "AT" }) { id } }');
  const data = await cart.query(customer, CLAIM, { guestToken: tokenOf(guest) });
  expect(data.claimCart).toMatchObject({ coupon: { code: 'FREESHIP' }, shippingCountry: 'AT' });
});

test('only guests are claimed, and only by accounts', async () => {
  const victim = newCustomer();
  await add(cart, victim, cart.catalog.put());
  const asCustomer = await cart.execute(newCustomer(), CLAIM, { guestToken: tokenOf(victim) });
  expect(asCustomer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(await unitsOf(cart, victim)).toHaveLength(1);
  const asGuest = await cart.execute(newGuest(), CLAIM, { guestToken: tokenOf(newGuest()) });
  expect(asGuest.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
