import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, createProduct, newCustomer, startCatalog, vendor } from '../testing.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const ADD = `mutation ($input: AddReviewInput!) {
  addReview(input: $input) {
    __typename
    ... on AddReviewSuccess { review { id rating title body authorName } }
    ... on UserError { message }
  }
}`;
const RATING = `query ($id: ID!) {
  product(id: $id) { rating { average count } reviews { edges { node { title } } } }
}`;

const review = (productId: string, rating: number, more: object = {}) => ({
  input: { productId, rating, authorName: 'Ada', title: 'Holds tea', ...more },
});
const rated = async (id: string) => (await catalog.query(ANONYMOUS, RATING, { id })).product;

test('a review is shown, and counts in the rating', async () => {
  const { productId } = await createProduct(catalog, [1]);
  const { addReview } = await catalog.query(newCustomer(), ADD, review(productId, 4));
  expect(addReview).toMatchObject({
    __typename: 'AddReviewSuccess',
    review: { rating: 4, title: 'Holds tea', body: '', authorName: 'Ada' },
  });
  await catalog.query(newCustomer(), ADD, review(productId, 5));
  expect(await rated(productId)).toMatchObject({ rating: { average: 4.5, count: 2 } });
  await eventually(() =>
    expect(catalog.published).toContainEqual(
      expect.objectContaining({ type: 'review.added', aggregateId: productId }),
    ),
  );
});

test('of the reviews of one customer, even at once, the first counts', async () => {
  const { productId } = await createProduct(catalog, [1]);
  const customer = newCustomer();
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => catalog.query(customer, ADD, review(productId, 5))),
  );
  const types = answers.map(({ addReview }) => addReview.__typename);
  expect(types.filter((type) => type === 'AddReviewSuccess')).toHaveLength(1);
  expect(types.filter((type) => type === 'AlreadyReviewed')).toHaveLength(7);
  expect(await rated(productId)).toMatchObject({ rating: { average: 5, count: 1 } });
});

test('of many customers at once every review counts', async () => {
  const { productId } = await createProduct(catalog, [1]);
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) =>
      catalog.query(newCustomer(), ADD, review(productId, 1 + (index % 5))),
    ),
  );
  expect(await rated(productId)).toMatchObject({ rating: { average: 3, count: 20 } });
});

test('what cannot be reviewed, and reviews that cannot be, are refused', async () => {
  const { productId } = await createProduct(catalog, [1]);
  const refused = [
    [review(productId, 0), 'BAD_USER_INPUT'],
    [review(productId, 6), 'BAD_USER_INPUT'],
    [review(productId, 5, { title: ' ' }), 'BAD_USER_INPUT'],
    [review('no id', 5), 'BAD_USER_INPUT'],
    [review(newId(), 5), 'NOT_FOUND'],
  ] as const;
  for (const [variables, code] of refused) {
    expect(await codeOf(catalog, newCustomer(), ADD, variables)).toBe(code);
  }
  await catalog.query(vendor, 'mutation ($id: ID!) { archiveProduct(id: $id) { id } }', {
    id: productId,
  });
  expect(await codeOf(catalog, newCustomer(), ADD, review(productId, 5))).toBe('NOT_FOUND');
});

test('a review needs an account', async () => {
  const { productId } = await createProduct(catalog, [1]);
  expect(await codeOf(catalog, ANONYMOUS, ADD, review(productId, 5))).toBe('UNAUTHENTICATED');
  const guest = { role: 'GUEST', id: newId() } as const;
  expect(await codeOf(catalog, guest, ADD, review(productId, 5))).toBe('FORBIDDEN');
});
