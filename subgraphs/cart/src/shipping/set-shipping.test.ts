import { afterAll, beforeAll, expect, test } from 'vitest';
import { newGuest, startCart, type TestCart } from '../testing.ts';

let cart: TestCart;
beforeAll(async () => {
  cart = await startCart();
});
afterAll(async () => cart.stop());

const SET = `mutation ($input: SetShippingInput!) {
  setShipping(input: $input) {
    shippingCountry shippingMethod { code } availableShippingMethods { id code }
  }
}`;
type Method = { id: string; code: string };

test('a cart can be sent by the methods that deliver to its country, and by no other', async () => {
  const guest = newGuest();
  const set = async (countryCode: string, shippingMethodId?: string) =>
    cart.query(guest, SET, { input: { countryCode, shippingMethodId } });
  const { setShipping: german } = await set('DE');
  const methods: Method[] = german.availableShippingMethods;
  expect(methods.map(({ code }) => code)).toEqual(['STANDARD', 'EXPRESS', 'WORLDWIDE']);
  expect(german.shippingMethod).toBeNull();

  const [standard, , worldwide] = methods;
  expect((await set('DE', standard?.id)).setShipping.shippingMethod.code).toBe('STANDARD');
  await expect(set('US', standard?.id)).rejects.toThrow('does not deliver to US');

  // It stays chosen where it delivers, and only there.
  expect((await set('AT')).setShipping.shippingMethod.code).toBe('STANDARD');
  const { setShipping: american } = await set('US');
  expect(american).toMatchObject({ shippingCountry: 'US', shippingMethod: null });
  expect(american.availableShippingMethods).toEqual([worldwide]);
});

test('the ways to send are there for everybody to see', async () => {
  const data = await cart.query(
    { role: 'ANONYMOUS' },
    '{ shippingMethods(country: "JP") { code price { amount } freeFrom { amount } estimatedDaysMin estimatedDaysMax } }',
  );
  expect(data.shippingMethods).toEqual([
    {
      code: 'WORLDWIDE',
      price: { amount: 2_490 },
      freeFrom: { amount: 25_000 },
      estimatedDaysMin: 6,
      estimatedDaysMax: 12,
    },
  ]);
});
