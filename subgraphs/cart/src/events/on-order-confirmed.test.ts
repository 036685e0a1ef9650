import { orderConfirmed, type StoaEvent } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
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

const euros = (amount: number) => ({ amount, currency: 'EUR' });

/** The confirmation of an order from a cart: units by variant. */
function confirmation(cartId: string, ordered: readonly [string, number][]): StoaEvent {
  const orderId = newId();
  const data = orderConfirmed.data.parse({
    orderId,
    number: 'S-1',
    buyer: { customerId: newId(), isGuest: true, email: 'ada@example.com', name: 'Ada' },
    total: euros(0),
    cartId,
    lines: ordered.map(([variantId, quantity]) => ({
      id: newId(),
      variantId,
      productId: newId(),
      vendorId: newId(),
      productTitle: 'Mug',
      variantTitle: 'Blue',
      sku: 'MUG',
      unitPrice: euros(1_000),
      quantity,
    })),
    shippingAddress: {
      fullName: 'Ada',
      line1: 'Main Street 1',
      line2: null,
      city: 'Vienna',
      postalCode: '1010',
      region: null,
      countryCode: 'AT',
      phone: null,
    },
    subtotal: euros(0),
    discount: euros(0),
    shipping: euros(0),
    tax: euros(0),
  });
  return {
    id: newId(),
    type: orderConfirmed.type,
    version: orderConfirmed.version,
    occurredAt: new Date().toISOString(),
    aggregateId: orderId,
    sequence: 1,
    traceparent: null,
    data,
  };
}

test('a confirmed order takes what was ordered out of the cart and leaves what came later', async () => {
  const guest = newGuest();
  const [whole, part, later] = [cart.catalog.put(), cart.catalog.put(), cart.catalog.put()];
  const { cart: added } = await add(cart, guest, whole, 2);
  await add(cart, guest, part, 5);
  await add(cart, guest, later, 1);
  await cart.query(guest, 'mutation { applyCoupon(code: "FREESHIP") { __typename } }');
  await cart.deliver(
    confirmation(added.id, [
      [whole, 2],
      [part, 3],
    ]),
  );
  await eventually(async () =>
    expect(await unitsOf(cart, guest)).toEqual([
      [part, 2],
      [later, 1],
    ]),
  );
  const data = await cart.query(guest, '{ cart { id coupon { code } } }');
  expect(data.cart).toEqual({ id: added.id, coupon: null });
});

test('who follows the cart sees it emptied by the order', async () => {
  const guest = newGuest();
  const variantId = cart.catalog.put();
  const { cart: added } = await add(cart, guest, variantId);
  const stream = await cart.subscribe(guest, 'subscription { cartUpdates { itemCount } }');
  const next = async () => (await stream.next()).value?.data;
  expect(await next()).toEqual({ cartUpdates: { itemCount: 1 } });
  await cart.deliver(confirmation(added.id, [[variantId, 1]]));
  expect(await next()).toEqual({ cartUpdates: { itemCount: 0 } });
  await stream.return();
});

test("an order that a guest placed before signing in empties the account's cart", async () => {
  const [guest, customer] = [newGuest(), newCustomer()];
  const variantId = cart.catalog.put();
  const { cart: added } = await add(cart, guest, variantId, 2);
  const claim = 'mutation ($token: String!) { claimCart(guestToken: $token) { id } }';
  await cart.query(customer, claim, { token: tokenOf(guest) });
  await cart.deliver(confirmation(added.id, [[variantId, 2]]));
  await eventually(async () => expect(await unitsOf(cart, customer)).toEqual([]));
});
