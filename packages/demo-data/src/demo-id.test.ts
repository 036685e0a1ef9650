import { expect, test } from 'vitest';

import { demoId } from './demo-id.ts';
import {
  demoAccounts,
  demoBrands,
  demoCategories,
  demoCoupons,
  demoOrders,
  demoProducts,
  demoReviews,
  demoShippingMethods,
} from './index.ts';

const at = new Date('2026-01-02T03:04:05.678Z');
const now = new Date('2026-11-21T15:00:00Z');

const allIds = [
  ...demoAccounts.flatMap((account) => [account.id, ...account.addresses.map(({ id }) => id)]),
  ...demoBrands.map(({ id }) => id),
  ...demoCategories.map(({ id }) => id),
  ...demoProducts.flatMap((product) => [
    product.id,
    ...product.variants.map(({ id }) => id),
    ...product.images.map(({ id }) => id),
  ]),
  ...demoReviews.map(({ id }) => id),
  ...demoCoupons(now).map(({ id }) => id),
  ...demoShippingMethods.map(({ id }) => id),
  ...demoOrders(now).flatMap((order) => [
    order.id,
    order.payment.id,
    ...order.lines.map(({ id }) => id),
    ...order.fulfilments.map(({ id }) => id),
    ...(order.returnRequest ? [order.returnRequest.id] : []),
  ]),
];

test('the same name and time always give the same id', () => {
  expect(demoId('product:mug', at)).toBe(demoId('product:mug', at));
  expect(demoId('product:mug', at)).not.toBe(demoId('product:bowl', at));
});

test('an id starts with its time in milliseconds', () => {
  const timestamp = demoId('product:mug', at).replace('-', '').slice(0, 12);

  expect(Number.parseInt(timestamp, 16)).toBe(at.getTime());
});

test('every id of the demo shop is a UUID of version 7', () => {
  const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  expect(allIds.filter((id) => !uuidV7.test(id))).toEqual([]);
});

test('no two things of the demo shop share an id', () => {
  expect(new Set(allIds).size).toBe(allIds.length);
});
