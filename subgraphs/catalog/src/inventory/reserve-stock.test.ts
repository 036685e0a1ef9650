import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProduct, orders, startCatalog } from '../testing.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const RESERVE = `mutation ($input: ReserveStockInput!) {
  reserveStock(input: $input) { reserved shortages { variantId requested available } }
}`;
const COMMIT = `mutation ($orderId: ID!) { commitReservation(orderId: $orderId) }`;
const RELEASE = `mutation ($orderId: ID!) { releaseReservation(orderId: $orderId) }`;
const AVAILABLE = `query ($id: ID!) { productVariant(id: $id) { availableQuantity } }`;

const expiresAt = new Date(Date.now() + 900_000).toISOString();

async function reserve(orderId: string, ...lines: { variantId: string; quantity: number }[]) {
  const data = await catalog.query(orders, RESERVE, { input: { orderId, lines, expiresAt } });
  return data.reserveStock;
}

async function available(id: string): Promise<number> {
  return (await catalog.query(orders, AVAILABLE, { id })).productVariant.availableQuantity;
}

test('64 buyers at once get exactly the units there are', async () => {
  const { variantIds } = await createProduct(catalog, [20]);
  const [variantId = ''] = variantIds;
  const results = await Promise.all(
    Array.from({ length: 64 }, async () => reserve(newId(), { variantId, quantity: 1 })),
  );
  expect(results.filter((result) => result.reserved)).toHaveLength(20);
  expect(await available(variantId)).toBe(0);
});

test('orders that want the same variants in opposite order do not dead-lock', async () => {
  const { variantIds } = await createProduct(catalog, [100, 100]);
  const [first = '', second = ''] = variantIds;
  const wants = [first, second].map((variantId) => ({ variantId, quantity: 1 }));
  const results = await Promise.all(
    Array.from({ length: 40 }, async (_, index) =>
      reserve(newId(), ...(index % 2 ? wants : wants.toReversed())),
    ),
  );
  expect(results.every((result) => result.reserved)).toBe(true);
  expect(await available(first)).toBe(60);
});

test('an order gets all of its lines or none, and is told what is left', async () => {
  const { variantIds } = await createProduct(catalog, [5, 1]);
  const [plenty = '', scarce = ''] = variantIds;
  const result = await reserve(
    newId(),
    { variantId: plenty, quantity: 2 },
    { variantId: scarce, quantity: 3 },
  );
  expect(result).toEqual({
    reserved: false,
    shortages: [{ variantId: scarce, requested: 3, available: 1 }],
  });
  expect(await available(plenty)).toBe(5);
});

test('asked again for the same order, even at once, it holds nothing more', async () => {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  const orderId = newId();
  const results = await Promise.all(
    Array.from({ length: 8 }, async () => reserve(orderId, { variantId, quantity: 2 })),
  );
  expect(results.every((result) => result.reserved)).toBe(true);
  expect(await available(variantId)).toBe(8);
});

test('an order that was given up first cannot hold anything afterwards', async () => {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  const orderId = newId();
  await catalog.query(orders, RELEASE, { orderId });
  expect(await reserve(orderId, { variantId, quantity: 1 })).toEqual({
    reserved: false,
    shortages: [],
  });
  expect(await available(variantId)).toBe(10);
});

test('a paid order takes its units for good, once', async () => {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  const orderId = newId();
  await reserve(orderId, { variantId, quantity: 4 });
  for (let call = 0; call < 3; call += 1) {
    expect(await catalog.query(orders, COMMIT, { orderId })).toEqual({ commitReservation: true });
  }
  expect(await available(variantId)).toBe(6);
});

test('each change is told once, in order', async () => {
  const { variantIds } = await createProduct(catalog, [4]);
  const [variantId = ''] = variantIds;
  const orderId = newId();
  await reserve(orderId, { variantId, quantity: 2 });
  await catalog.query(orders, RELEASE, { orderId });
  const told = await eventually(() => {
    const events = catalog.published.filter((event) => event.aggregateId === variantId);
    expect(events).toHaveLength(4);
    return events;
  });
  expect(told.map(({ type, sequence, data }) => [type, sequence, data])).toEqual([
    ['product.stock.changed', 1, expect.objectContaining({ available: 4 })],
    ['product.stock.changed', 2, expect.objectContaining({ available: 2 })],
    ['product.stock.depleted', 3, expect.objectContaining({ available: 2, threshold: 3 })],
    ['product.stock.changed', 4, expect.objectContaining({ available: 4 })],
  ]);
});

test('only other subgraphs may hold stock', async () => {
  const { errors } = await catalog.execute(
    { role: 'ADMIN', id: newId(), sessionId: newId() },
    RELEASE,
    { orderId: newId() },
  );
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
