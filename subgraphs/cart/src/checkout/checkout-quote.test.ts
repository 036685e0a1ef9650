import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, admin, newGuest, orders, startCart, type TestCart } from '../testing.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const QUOTE = `query ($input: CheckoutQuoteInput!) {
  checkoutQuote(input: $input) {
    cartId currency couponCode subtotal discount shipping tax total
    shippingMethod { id code name }
    lines { variantId productTitle variantTitle sku unitPrice quantity total }
  }
}`;

const quote = async (input: object) => (await cart.query(orders, QUOTE, { input })).checkoutQuote;

async function methodTo(country: string, code: string): Promise<string> {
  const ask = 'query ($country: CountryCode) { shippingMethods(country: $country) { id code } }';
  const data = await cart.query(orders, ask, { country });
  return data.shippingMethods.find((method: { code: string }) => method.code === code).id;
}

test('a quote has the lines, the titles and the total that the shopper was shown', async () => {
  const guest = newGuest();
  const shippingMethodId = await methodTo('DE', 'STANDARD');
  const mug = cart.catalog.put({ price: 1_999 });
  const { cart: added } = await add(cart, guest, mug, 2);
  await cart.query(guest, 'mutation { applyCoupon(code: "FIVEOFF") { __typename } }');
  const set = `mutation ($input: SetShippingInput!) {
    setShipping(input: $input) { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount } }
  }`;
  const shown = await cart.query(guest, set, { input: { countryCode: 'DE', shippingMethodId } });
  // 19 % of 39.88 is 757.72 cents.
  expect(shown.setShipping).toEqual({
    subtotal: { amount: 3_998 },
    discount: { amount: 500 },
    shipping: { amount: 490 },
    tax: { amount: 758 },
    total: { amount: 4_746 },
  });
  const ordered = { cartId: added.id, ownerId: guest.id, countryCode: 'DE', shippingMethodId };
  expect(await quote(ordered)).toEqual({
    cartId: added.id,
    currency: 'EUR',
    couponCode: 'FIVEOFF',
    subtotal: 3_998,
    discount: 500,
    shipping: 490,
    tax: 758,
    total: 4_746,
    shippingMethod: { id: shippingMethodId, code: 'STANDARD', name: 'Standard' },
    lines: [
      {
        variantId: mug,
        productTitle: 'Mug',
        variantTitle: 'Blue',
        sku: `MUG-${mug}`,
        unitPrice: 1_999,
        quantity: 2,
        total: 3_998,
      },
    ],
  });
});

test('a coupon that does not count is not in the quote', async () => {
  const guest = newGuest();
  const variantId = cart.catalog.put({ price: 3_000 });
  const { cart: added } = await add(cart, guest, variantId);
  await cart.query(guest, 'mutation { applyCoupon(code: "FIVEOFF") { __typename } }');
  cart.catalog.change(variantId, { price: 2_999 });
  const shippingMethodId = await methodTo('US', 'WORLDWIDE');
  const ordered = { cartId: added.id, ownerId: guest.id, countryCode: 'US', shippingMethodId };
  expect(await quote(ordered)).toMatchObject({
    couponCode: null,
    discount: 0,
    total: 2_999 + 2_490,
  });
});

test('there is no quote of a cart that is empty, is not theirs, or cannot be sent there', async () => {
  const guest = newGuest();
  const shippingMethodId = await methodTo('DE', 'STANDARD');
  const { cart: added } = await add(cart, guest, cart.catalog.put());
  const ordered = { cartId: added.id, ownerId: guest.id, countryCode: 'DE', shippingMethodId };
  expect(await quote(ordered)).not.toBeNull();
  expect(await quote({ ...ordered, ownerId: newId() })).toBeNull();
  expect(await quote({ ...ordered, countryCode: 'US' })).toBeNull();
  await cart.query(guest, 'mutation { clearCart { id } }');
  expect(await quote(ordered)).toBeNull();
});

test('an id that is none is told to whoever asks for a quote', async () => {
  const input = { cartId: 'a', ownerId: newId(), countryCode: 'DE', shippingMethodId: 'b' };
  const { errors } = await cart.execute(orders, QUOTE, { input });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'cartId' }, { path: 'shippingMethodId' }],
  });
});

test('only other subgraphs may ask for a quote', async () => {
  const input = {
    cartId: newId(),
    ownerId: newId(),
    countryCode: 'DE',
    shippingMethodId: newId(),
  };
  const { errors } = await cart.execute(admin, QUOTE, { input });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
