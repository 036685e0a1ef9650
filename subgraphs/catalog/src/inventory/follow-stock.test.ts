import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProduct, startCatalog, vendor } from '../testing.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const FOLLOW = `subscription ($variantIds: [ID!]!) {
  stockChanges(variantIds: $variantIds) {
    sequence availableQuantity variant { id product { title } }
  }
}`;
const ADJUST = `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { id } }`;

const adjust = async (variantId: string, quantity: number) =>
  catalog.query(vendor, ADJUST, {
    input: { variantId, quantity, reason: 'counted', idempotencyKey: newId() },
  });

interface Change {
  sequence: number;
  availableQuantity: number;
  variant: { id: string; product: { title: string } };
}

async function read(stream: AsyncIterator<unknown>): Promise<Change> {
  const { value } = await stream.next();
  return (value as { data: { stockChanges: Change } }).data.stockChanges;
}

test('a stream opens with the stock of each variant, and then gives each change in order', async () => {
  const { variantIds } = await createProduct(catalog, [5, 7]);
  const [first = '', second = ''] = variantIds;
  const stream = await catalog.subscribe(ANONYMOUS, FOLLOW, { variantIds });
  const opening = [await read(stream), await read(stream)];
  expect(
    new Map(opening.map(({ variant, availableQuantity }) => [variant.id, availableQuantity])),
  ).toEqual(
    new Map([
      [first, 5],
      [second, 7],
    ]),
  );

  let last = opening.find(({ variant }) => variant.id === second)?.sequence ?? 0;
  for (const available of [6, 5, 4]) {
    await adjust(second, -1);
    const change = await read(stream);
    expect(change).toMatchObject({
      availableQuantity: available,
      variant: { id: second, product: { title: 'Mug' } },
    });
    expect(change.sequence).toBeGreaterThan(last);
    last = change.sequence;
  }
  await stream.return?.();
});

test('1 to 100 variants can be followed', async () => {
  const refused = [[], Array.from({ length: 101 }, newId), ['no id']];
  for (const variantIds of refused) {
    const stream = await catalog.subscribe(ANONYMOUS, FOLLOW, { variantIds });
    const { value } = await stream.next();
    expect(value?.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
});
