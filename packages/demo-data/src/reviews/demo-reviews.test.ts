import { expect, test } from 'vitest';

import { demoCustomers } from '../accounts/demo-accounts.ts';
import { demoProducts } from '../catalog/demo-products.ts';
import { demoReviews } from './demo-reviews.ts';

test('there are about 180 reviews, with every rating, and products without any', () => {
  expect(demoReviews.length).toBeGreaterThanOrEqual(170);
  expect(new Set(demoReviews.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(new Set(demoReviews.map(({ productId }) => productId)).size).toBeLessThan(
    demoProducts.length,
  );
});

test('a customer reviews a product once', () => {
  const pairs = demoReviews.map(({ productId, customerId }) => `${productId} ${customerId}`);

  expect(new Set(pairs).size).toBe(pairs.length);
});

test('no text is used twice', () => {
  expect(new Set(demoReviews.map(({ body }) => body)).size).toBe(demoReviews.length);
  expect(new Set(demoReviews.map(({ title }) => title)).size).toBe(demoReviews.length);
});

test('a review is younger than its product and its writer’s account', () => {
  const products = new Map(demoProducts.map((product) => [product.id, product.createdAt]));
  const customers = new Map(demoCustomers.map((customer) => [customer.id, customer.createdAt]));

  const tooEarly = demoReviews.filter(
    ({ productId, customerId, createdAt }) =>
      createdAt <= (products.get(productId) ?? createdAt) ||
      createdAt <= (customers.get(customerId) ?? createdAt),
  );

  expect(tooEarly).toEqual([]);
});
