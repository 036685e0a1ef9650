import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { availableOf, codeOf, createProduct, orders, startCatalog, vendor } from '../testing.ts';

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

const expiresAt = new Date(Date.now() + 900_000).toISOString();

async function reserve(orderId: string, ...lines: { variantId: string; quantity: number }[]) {
  const data = await catalog.query(orders, RESERVE, { input: { orderId, lines, expiresAt } });
  return data.reserveStock;
}

const available = async (id: string) => availableOf(catalog, id);

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

test('an order that was given up takes nothing later, paid or not', async () => {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  for (const commitsFirst of [true, false]) {
    const orderId = newId();
    await reserve(orderId, { variantId, quantity: 4 });
    if (commitsFirst) await catalog.query(orders, COMMIT, { orderId });
    await catalog.query(orders, RELEASE, { orderId });
    expect(await catalog.query(orders, COMMIT, { orderId })).toEqual({ commitReservation: false });
    expect(await available(variantId)).toBe(10);
  }
});

test('held and given up at the same moment, an order ends with nothing held', async () => {
  const { variantIds } = await createProduct(catalog, [100]);
  const [variantId = ''] = variantIds;
  await Promise.all(
    Array.from({ length: 20 }, newId).flatMap((orderId) => [
      reserve(orderId, { variantId, quantity: 1 }),
      catalog.query(orders, RELEASE, { orderId }),
    ]),
  );
  expect(await available(variantId)).toBe(100);
});

test('an order that got nothing can be tried again when there is more', async () => {
  const { variantIds } = await createProduct(catalog, [1]);
  const [variantId = ''] = variantIds;
  const [orderId, rival] = [newId(), newId()];
  await reserve(rival, { variantId, quantity: 1 });
  expect((await reserve(orderId, { variantId, quantity: 1 })).reserved).toBe(false);
  await catalog.query(orders, RELEASE, { orderId: rival });
  expect((await reserve(orderId, { variantId, quantity: 1 })).reserved).toBe(true);
});

test('what is archived, or was never there, cannot be held', async () => {
  const { productId, variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  await catalog.query(vendor, 'mutation ($id: ID!) { archiveProduct(id: $id) { id } }', {
    id: productId,
  });
  const unknown = newId();
  expect(
    await reserve(newId(), { variantId, quantity: 1 }, { variantId: unknown, quantity: 1 }),
  ).toEqual({
    reserved: false,
    shortages: [
      { variantId, requested: 1, available: 0 },
      { variantId: unknown, requested: 1, available: 0 },
    ],
  });
});

test('lines that cannot be are refused', async () => {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  const refused = [
    [],
    [{ variantId, quantity: 0 }],
    [{ variantId, quantity: -1 }],
    [{ variantId: 'no id', quantity: 1 }],
    [
      { variantId, quantity: 1 },
      { variantId, quantity: 1 },
    ],
  ];
  for (const lines of refused) {
    const input = { orderId: newId(), lines, expiresAt };
    expect(await codeOf(catalog, orders, RESERVE, { input })).toBe('BAD_USER_INPUT');
  }
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
