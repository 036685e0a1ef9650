import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  admin,
  availableOf,
  codeOf,
  createProduct,
  newCustomer,
  newVendor,
  orders,
  startCatalog,
  vendor,
} from '../testing.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) { availableQuantity }
}`;

async function variantOf(stock: number): Promise<string> {
  const { variantIds } = await createProduct(catalog, [stock]);
  return variantIds[0] ?? '';
}

const adjustment = (variantId: string, quantity: number, more: object = {}) => ({
  input: { variantId, quantity, reason: 'counted', idempotencyKey: newId(), ...more },
});

test('a correction is answered with the new stock, and stands in the ledger with its reason', async () => {
  const variantId = await variantOf(5);
  const { adjustStock } = await catalog.query(vendor, ADJUST, adjustment(variantId, -2));
  expect(adjustStock.availableQuantity).toBe(3);
  const ledger = await tables(catalog.subgraph.newContext(newId()))
    .selectFrom('stock_movement')
    .select(['kind', 'quantity', 'on_hand_after', 'reason'])
    .where('variant_id', '=', variantId)
    .orderBy('id')
    .execute();
  expect(ledger).toEqual([
    { kind: 'RECEIVED', quantity: 5, on_hand_after: 5, reason: 'first stock' },
    { kind: 'ADJUSTED', quantity: -2, on_hand_after: 3, reason: 'counted' },
  ]);
});

test('sent again with the same key, even at once, nothing is adjusted twice', async () => {
  const variantId = await variantOf(5);
  const variables = adjustment(variantId, 2);
  await Promise.all(
    Array.from({ length: 10 }, async () => catalog.query(vendor, ADJUST, variables)),
  );
  expect(await availableOf(catalog, variantId)).toBe(7);
  const { idempotencyKey } = variables.input;
  expect(await codeOf(catalog, vendor, ADJUST, adjustment(variantId, 3, { idempotencyKey }))).toBe(
    'CONFLICT',
  );
});

test('no more can be taken than is available: what orders hold stays', async () => {
  const variantId = await variantOf(5);
  await catalog.query(
    orders,
    'mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { reserved } }',
    {
      input: {
        orderId: newId(),
        lines: [{ variantId, quantity: 3 }],
        expiresAt: new Date(Date.now() + 60_000),
      },
    },
  );
  expect(await codeOf(catalog, vendor, ADJUST, adjustment(variantId, -3))).toBe('BAD_USER_INPUT');
  expect(await codeOf(catalog, vendor, ADJUST, adjustment(variantId, -2))).toBeUndefined();
  expect(await availableOf(catalog, variantId)).toBe(0);
});

test('of several who take the last units at once, one does', async () => {
  const variantId = await variantOf(5);
  const codes = await Promise.all(
    Array.from({ length: 8 }, async () =>
      codeOf(catalog, vendor, ADJUST, adjustment(variantId, -5)),
    ),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(await availableOf(catalog, variantId)).toBe(0);
});

test('vendors correct their own stock alone, admins all, customers none', async () => {
  const variantId = await variantOf(5);
  const codes = [
    [newVendor(), variantId, 'NOT_FOUND'],
    [vendor, newId(), 'NOT_FOUND'],
    [vendor, 'no id', 'BAD_USER_INPUT'],
    [newCustomer(), variantId, 'FORBIDDEN'],
    [admin, variantId, undefined],
  ] as const;
  for (const [who, id, code] of codes) {
    expect(await codeOf(catalog, who, ADJUST, adjustment(id, 1))).toBe(code);
  }
});
