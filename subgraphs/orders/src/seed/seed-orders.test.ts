import { demoOrders } from '@stoa/demo-data';
import { newId } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  admin,
  newCustomer,
  rests,
  startOrders,
  type TestOrders,
} from '../testing/start-orders.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders({ seed: true });
});
afterAll(async () => orders.stop());

const database = () => tables(orders.subgraph.newContext(newId()));

test('what stands on a seeded timeline ends in the state of its order', async () => {
  const { rows } = await sql<{ number: string }>`
    select number from customer_order
    where status <> (
        select entry.status from timeline_entry entry
        where entry.order_id = customer_order.id and entry.sequence = customer_order.sequence
      )
  `.execute(database());
  expect(rows).toEqual([]);
});

test('seeded totals add up to the cent', async () => {
  const { rows } = await sql<{ number: string }>`
    select number from customer_order
    where total <> subtotal - discount + shipping + tax
      or subtotal <> (select sum(unit_price * quantity) from order_line where order_id = customer_order.id)
  `.execute(database());
  expect(rows).toEqual([]);
});

test('new numbers do not meet seeded ones', async () => {
  const { rows } = await sql<{ highest: number; next: string }>`
    select max(substring(number from 3)::int) as highest, nextval('order_number') as next
    from customer_order
  `.execute(database());
  expect(Number(rows[0]?.next)).toBeGreaterThan(rows[0]?.highest ?? Infinity);
});

test('a seeded order that is not shipped can be cancelled', async () => {
  const { id } = await database()
    .selectFrom('customer_order')
    .select('id')
    .where('status', '=', 'CONFIRMED')
    .executeTakeFirstOrThrow();
  const { cancelOrder } = await orders.query(
    admin,
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { status } }',
    { input: { orderId: id, idempotencyKey: newId() } },
  );
  expect(cancelOrder.status).toBe('CANCELLED');
  await rests(orders, id);
  expect(orders.neighbours.effectsOf(id)).toEqual([
    'cancelPayment',
    'unredeemCoupon',
    'releaseReservation',
  ]);
});

test('the statistics of the demo shop add up', async () => {
  const { orderStatistics } = await orders.query(
    admin,
    `{ orderStatistics(days: 366) {
      orders revenue { amount } averageOrderValue { amount }
      byStatus { status count } byDay { date orders revenue { amount } }
      topSellers { variant { id } quantity revenue { amount } }
    } }`,
  );
  const sold = await database()
    .selectFrom('customer_order')
    .select(['total'])
    .where('confirmed_at', 'is not', null)
    .where('status', '!=', 'CANCELLED')
    .execute();
  const revenue = sold.reduce((sum, { total }) => sum + total, 0);
  expect(orderStatistics).toMatchObject({
    orders: sold.length,
    revenue: { amount: revenue },
    averageOrderValue: { amount: Math.round(revenue / sold.length) },
  });
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const { byDay, byStatus, topSellers } = orderStatistics;
  expect(sum(byDay.map((day: { orders: number }) => day.orders))).toBe(sold.length);
  expect(sum(byDay.map((day: { revenue: { amount: number } }) => day.revenue.amount))).toBe(
    revenue,
  );
  expect(sum(byStatus.map(({ count }: { count: number }) => count))).toBe(
    demoOrders(new Date()).length,
  );
  const quantities = topSellers.map(({ quantity }: { quantity: number }) => quantity);
  expect(quantities).toHaveLength(10);
  expect(quantities).toEqual(quantities.toSorted((a: number, b: number) => b - a));
});

test('statistics of one day are those of today, from midnight UTC on', async () => {
  const { orderStatistics } = await orders.query(
    admin,
    '{ orderStatistics(days: 1) { byDay { date } } }',
  );
  const today = new Date().toISOString().slice(0, 10);
  for (const { date } of orderStatistics.byDay) expect(date).toBe(today);
});

test('statistics are for admins, over 1 to 366 days', async () => {
  const STATISTICS = 'query ($days: Int!) { orderStatistics(days: $days) { orders } }';
  const codeOf = async (...call: Parameters<TestOrders['execute']>) =>
    (await orders.execute(...call)).errors?.[0]?.extensions['code'];
  expect(await codeOf(newCustomer(), STATISTICS, { days: 1 })).toBe('FORBIDDEN');
  expect(await codeOf(admin, STATISTICS, { days: 0 })).toBe('BAD_USER_INPUT');
  expect(await codeOf(admin, STATISTICS, { days: 367 })).toBe('BAD_USER_INPUT');
});
