import { newId } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  PLACE,
  newCustomer,
  orderInput,
  place,
  rowOf,
  startOrders,
  type TestOrders,
} from '../testing/start-orders.ts';
import { endUnpaid } from './end-unpaid.ts';
import { takeUpCheckouts } from './take-up-checkouts.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterEach(() => orders.neighbours.recover());
afterAll(async () => orders.stop());

const context = () => orders.subgraph.newContext(newId());

/** Places an order whose payment cannot be asked for yet. */
async function placeHalf(): Promise<string> {
  const customer = newCustomer();
  orders.neighbours.fail('createPayment', 'broken');
  const { placeOrder } = await orders.query(customer, PLACE, {
    input: orderInput(orders, customer),
  });
  return placeOrder.order.id;
}

/** Has the jobs of all checkouts lost, and these orders untouched for two minutes. */
async function leave(...orderIds: readonly string[]): Promise<void> {
  await sql`delete from jobs.job where name = 'checkout'`.execute(tables(context()));
  await tables(context())
    .updateTable('customer_order')
    .set({ updated_at: new Date(Date.now() - 120_000) })
    .where('id', 'in', orderIds)
    .execute();
}

test('checkouts that nobody runs any more are found, forwards and back', async () => {
  const [running, unpaid] = [await placeHalf(), await place(orders, newCustomer())];
  orders.neighbours.fail('cancelPayment', 'broken');
  await expect(endUnpaid(context(), { orderId: unpaid })).rejects.toThrow(Error);
  await leave(running, unpaid);

  await takeUpCheckouts(context());
  expect((await rowOf(orders, running)).status).toBe('AWAITING_PAYMENT');
  expect(orders.neighbours.reservations.get(unpaid)).toBe('RELEASED');
});

test('one that cannot go on keeps none from going on', async () => {
  const [stuck, other] = [await placeHalf(), await placeHalf()];
  orders.neighbours.fail('createPayment', 'broken');
  await leave(stuck, other);
  await takeUpCheckouts(context());
  const statuses = [await rowOf(orders, stuck), await rowOf(orders, other)].map(
    ({ status }) => status,
  );
  expect(statuses.toSorted()).toEqual(['AWAITING_PAYMENT', 'PENDING']);
});

test('one that was touched a moment ago is left to whoever runs it', async () => {
  const orderId = await placeHalf();
  await leave(newId());
  await takeUpCheckouts(context());
  expect((await rowOf(orders, orderId)).status).toBe('PENDING');
});
