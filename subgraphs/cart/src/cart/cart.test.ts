import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, admin, newCustomer, newGuest, startCart, type TestCart } from '../testing.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const PRICED = `{
  cart {
    subtotal { amount currency } total { amount }
    lines { quantity unitPrice { amount } total { amount } availableQuantity priceChangedFrom { amount } }
  }
}`;
const ENTITIES = `query ($of: [_Any!]!) {
  _entities(representations: $of) {
    ... on User { cart { id itemCount } }
    ... on Cart { id itemCount }
    ... on CartLine { id quantity }
  }
}`;

test('a cart is priced as the catalog prices now, and says which prices have changed', async () => {
  const guest = newGuest();
  const mug = cart.catalog.put({ price: 1_250 });
  await add(cart, guest, mug, 2);
  await add(cart, guest, cart.catalog.put({ price: 99 }));
  cart.catalog.change(mug, { price: 1_300, available: 1 });
  const data = await cart.query(guest, PRICED);
  expect(data.cart).toEqual({
    subtotal: { amount: 2_699, currency: 'EUR' },
    total: { amount: 2_699 },
    lines: [
      {
        quantity: 2,
        unitPrice: { amount: 1_300 },
        total: { amount: 2_600 },
        availableQuantity: 1,
        priceChangedFrom: { amount: 1_250 },
      },
      {
        quantity: 1,
        unitPrice: { amount: 99 },
        total: { amount: 99 },
        availableQuantity: 10,
        priceChangedFrom: null,
      },
    ],
  });
});

test('pricing a cart asks the catalog once, whatever is asked of the cart', async () => {
  const guest = newGuest();
  for (let line = 0; line < 5; line += 1) await add(cart, guest, cart.catalog.put());
  const before = cart.catalog.calls;
  await cart.query(guest, PRICED);
  expect(cart.catalog.calls - before).toBe(1);
});

test('while the catalog is down the cart can still be read, but for its prices', async () => {
  const guest = newGuest();
  await add(cart, guest, cart.catalog.put(), 3);
  cart.catalog.answers = false;
  const read = '{ cart { itemCount coupon { code } lines { quantity variant { id } } } }';
  expect((await cart.query(guest, read)).cart.itemCount).toBe(3);
  const { errors } = await cart.execute(guest, '{ cart { total { amount } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  cart.catalog.answers = true;
});

test('a cart, its lines and User.cart are shown to the owner and admins alone', async () => {
  const customer = newCustomer();
  const { cart: added } = await add(cart, customer, cart.catalog.put(), 2);
  const of = [
    { __typename: 'User', id: customer.id },
    { __typename: 'Cart', id: added.id },
    { __typename: 'CartLine', id: added.lines[0].id },
  ];
  const theirs = [
    { cart: { id: added.id, itemCount: 2 } },
    { id: added.id, itemCount: 2 },
    { id: added.lines[0].id, quantity: 2 },
  ];
  for (const caller of [customer, admin]) {
    expect((await cart.query(caller, ENTITIES, { of }))._entities).toEqual(theirs);
  }
  for (const caller of [newCustomer(), newGuest(), { role: 'ANONYMOUS' } as const]) {
    const data = await cart.query(caller, ENTITIES, { of });
    expect(data._entities).toEqual([{ cart: null }, null, null]);
  }
});

test('what is no id refers to nothing, and takes nothing else of its batch along', async () => {
  const customer = newCustomer();
  const { cart: added } = await add(cart, customer, cart.catalog.put());
  const of = ['no id', added.id].map((id) => ({ __typename: 'Cart', id }));
  expect((await cart.query(customer, ENTITIES, { of }))._entities).toEqual([
    null,
    { id: added.id, itemCount: 1 },
  ]);
});

test('without a token there is no cart, and none can be filled or followed', async () => {
  const anonymous = { role: 'ANONYMOUS' } as const;
  expect(await cart.query(anonymous, '{ cart { id } }')).toEqual({ cart: null });
  await expect(add(cart, anonymous, newId())).rejects.toThrow('UNAUTHENTICATED');
  const stream = await cart.subscribe(anonymous, 'subscription { cartUpdates { id } }');
  const { value } = await stream.next();
  expect(value?.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('who follows a cart sees it as it is, and then every change with fresh prices', async () => {
  const guest = newGuest();
  const stream = await cart.subscribe(
    guest,
    'subscription { cartUpdates { itemCount subtotal { amount } } }',
  );
  const next = async () => (await stream.next()).value?.data?.['cartUpdates'];
  expect(await next()).toBeNull();
  const variantId = cart.catalog.put({ price: 500 });
  await add(cart, guest, variantId);
  expect(await next()).toEqual({ itemCount: 1, subtotal: { amount: 500 } });
  cart.catalog.change(variantId, { price: 400 });
  await add(cart, guest, variantId);
  expect(await next()).toEqual({ itemCount: 2, subtotal: { amount: 800 } });
  await stream.return();
});

test('an empty cart costs nothing and is not gone', async () => {
  const guest = newGuest();
  const { cart: added } = await add(cart, guest, cart.catalog.put());
  await cart.query(guest, 'mutation ($id: ID!) { removeCartLine(lineId: $id) { id } }', {
    id: added.lines[0].id,
  });
  await add(cart, guest, cart.catalog.put());
  const data = await cart.query(guest, 'mutation { clearCart { id itemCount total { amount } } }');
  expect(data.clearCart).toEqual({ id: added.id, itemCount: 0, total: { amount: 0 } });
});
