import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import { availableOf, createProduct, orders, startCatalog } from '../testing.ts';
import { commitReservation } from './commit-reservation.ts';
import { releaseExpired } from './release-expired.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const context = () => catalog.subgraph.newContext(newId());

/** Holds units of a new variant of ten. @returns the order's id and the variant's. */
async function hold(quantity: number, expiresAt: Date) {
  const { variantIds } = await createProduct(catalog, [10]);
  const [variantId = ''] = variantIds;
  const orderId = newId();
  await catalog.query(
    orders,
    'mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { reserved } }',
    { input: { orderId, lines: [{ variantId, quantity }], expiresAt } },
  );
  return { orderId, variantId };
}

const past = () => new Date(Date.now() - 1_000);

test('a hold that has run out is given back, and no other', async () => {
  const expired = await hold(4, past());
  const current = await hold(4, new Date(Date.now() + 60_000));
  await releaseExpired(context());
  expect(await availableOf(catalog, expired.variantId)).toBe(10);
  expect(await availableOf(catalog, current.variantId)).toBe(6);
});

test('a payment that comes too late takes the units anew while they are there', async () => {
  const { orderId, variantId } = await hold(4, past());
  await releaseExpired(context());
  expect(await commitReservation(context(), orderId)).toBe(true);
  expect(await availableOf(catalog, variantId)).toBe(6);
});

test('and takes none when others bought them', async () => {
  const { orderId, variantId } = await hold(6, past());
  await releaseExpired(context());
  await catalog.query(
    orders,
    'mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { reserved } }',
    {
      input: {
        orderId: newId(),
        lines: [{ variantId, quantity: 5 }],
        expiresAt: new Date(Date.now() + 60_000),
      },
    },
  );
  expect(await commitReservation(context(), orderId)).toBe(false);
  expect(await availableOf(catalog, variantId)).toBe(5);
});

test('a paid order keeps its units, however old its hold was', async () => {
  const holds = await Promise.all(Array.from({ length: 8 }, async () => hold(4, past())));
  await Promise.all([
    ...holds.map(async ({ orderId }) => commitReservation(context(), orderId)),
    releaseExpired(context()),
  ]);
  for (const { orderId, variantId } of holds) {
    expect(await availableOf(catalog, variantId)).toBe(6);
    const { status } = await tables(context())
      .selectFrom('reservation')
      .select('status')
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
    expect(status).toBe('COMMITTED');
  }
});
