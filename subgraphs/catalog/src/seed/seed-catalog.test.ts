import { demoOrders, demoProducts } from '@stoa/demo-data';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import { availableOf, orders, startCatalog } from '../testing.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog({ seed: true });
});
afterAll(async () => catalog.stop());

const database = () => tables(catalog.subgraph.newContext(newId()));

test('for each seeded variant the ledger comes to the stock, and never went below zero', async () => {
  const { rows } = await sql<{ variant_id: string }>`
    select variant_id from stock
    where on_hand <> (
        select coalesce(sum(quantity), 0) from stock_movement
        where stock_movement.variant_id = stock.variant_id
      )
      or exists (
        select 1 from stock_movement
        where stock_movement.variant_id = stock.variant_id and on_hand_after < 0
      )
  `.execute(database());
  expect(rows).toEqual([]);
  const variants = demoProducts.flatMap((product) => product.variants);
  const { count } = await database()
    .selectFrom('stock')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(variants.length);
});

test('ratings are what the seeded reviews come to', async () => {
  const { rows } = await sql<{ id: string }>`
    select id from product
    where (rating_count, rating_sum) <> (
      select count(*), coalesce(sum(review.rating), 0) from review where product_id = product.id
    )
  `.execute(database());
  expect(rows).toEqual([]);
});

test('a seeded order that is cancelled gives its units back, once', async () => {
  const order = demoOrders(new Date()).find(({ status }) => status === 'CONFIRMED');
  const [line] = order?.lines ?? [];
  const { variantId, quantity } = line ?? { variantId: '', quantity: 0 };
  const before = await availableOf(catalog, variantId);
  for (let times = 0; times < 2; times += 1) {
    await catalog.query(orders, 'mutation ($id: ID!) { releaseReservation(orderId: $id) }', {
      id: order?.id,
    });
  }
  expect(quantity).toBeGreaterThan(0);
  expect(await availableOf(catalog, variantId)).toBe(before + quantity);
});
