import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  PLACE,
  admin,
  newCustomer,
  orderInput,
  place,
  placePaid,
  publishedOf,
  rests,
  rowOf,
  startOrders,
  takeUp,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';
import { ORDER_STATUSES, next } from './order-status.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterEach(() => {
  orders.neighbours.recover();
  orders.neighbours.onCall = async () => {};
});
afterAll(async () => orders.stop());

const CANCEL = `mutation ($input: CancelOrderInput!) {
  cancelOrder(input: $input) { status endReason allowedActions }
}`;

const cancellation = (orderId: string, more: object = {}) => ({
  input: { orderId, idempotencyKey: newId(), ...more },
});

test('an order that waits for its payment is cancelled, and all it held is given back', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  const { cancelOrder } = await orders.query(customer, CANCEL, cancellation(orderId));
  expect(cancelOrder).toEqual({
    status: 'CANCELLED',
    endReason: 'Cancelled by the customer.',
    allowedActions: [],
  });
  expect(orders.neighbours.effectsOf(orderId).slice(-3)).toEqual([
    'cancelPayment',
    'unredeemCoupon',
    'releaseReservation',
  ]);
});

test('a paid order is refunded, and its units go back on the shelf', async () => {
  const orderId = await placePaid(orders, newCustomer());
  const { cancelOrder } = await orders.query(
    admin,
    CANCEL,
    cancellation(orderId, { reason: 'The kiln broke.' }),
  );
  expect(cancelOrder).toMatchObject({ status: 'CANCELLED', endReason: 'The kiln broke.' });
  await rests(orders, orderId);
  expect(orders.neighbours.payments.get(orderId)).toBe('REFUNDED');
  expect(orders.neighbours.reservations.get(orderId)).toBe('RELEASED');
  await eventually(() => expect(publishedOf(orders, orderId)).toContain('order.cancelled'));
});

test('a cancellation tells whether the order was confirmed, and whose words its reason is', async () => {
  const customer = newCustomer();
  const [unpaid, paid] = [await place(orders, customer), await placePaid(orders, customer)];
  await orders.query(customer, CANCEL, cancellation(unpaid, { reason: 'Buy my pills!' }));
  await orders.query(admin, CANCEL, cancellation(paid, { reason: 'The kiln broke.' }));
  for (const [orderId, told] of [
    [unpaid, { confirmed: false, byBuyer: true, reason: 'Buy my pills!' }],
    [paid, { confirmed: true, byBuyer: false, reason: 'The kiln broke.' }],
  ] as const) {
    await eventually(() => {
      const cancelled = orders.published.find(
        (event) => event.aggregateId === orderId && event.type === 'order.cancelled',
      );
      expect(cancelled?.data).toMatchObject(told);
    });
  }
});

test('in each state an order can be cancelled exactly when the table says so', async () => {
  const customer = newCustomer();
  for (const status of ORDER_STATUSES) {
    const orderId = await place(orders, customer);
    await tables(orders.subgraph.newContext(newId()))
      .updateTable('customer_order')
      .set({ status })
      .where('id', '=', orderId)
      .execute();
    const { errors } = await orders.execute(customer, CANCEL, cancellation(orderId));
    const allowed = next(status, 'CANCEL') !== null;
    expect([status, errors?.[0]?.extensions['code']]).toEqual([
      status,
      allowed ? undefined : 'CONFLICT',
    ]);
    expect((await rowOf(orders, orderId)).status).toBe(allowed ? 'CANCELLED' : status);
  }
});

test('an order that is cancelled while a step of it runs ends with nothing held', async () => {
  const customer = newCustomer();
  const input = orderInput(orders, customer);
  let orderId = '';
  orders.neighbours.onCall = async (field) => {
    if (field !== 'createPayment') return;
    orders.neighbours.onCall = async () => {};
    const row = await tables(orders.subgraph.newContext(newId()))
      .selectFrom('customer_order')
      .select('id')
      .where('customer_id', '=', customer.id)
      .executeTakeFirstOrThrow();
    orderId = row.id;
    await orders.query(customer, CANCEL, cancellation(orderId));
  };
  const { placeOrder } = await orders.query(customer, PLACE, { input });
  expect(placeOrder.order.status).toBe('CANCELLED');
  expect(orders.neighbours.payments.get(orderId)).toBe('CANCELLED');
  expect(orders.neighbours.reservations.get(orderId)).toBe('RELEASED');
  expect(await timelineOf(orders, orderId)).not.toContain('STEP_DONE request-payment');
});

test('20 who cancel at once cancel once; with the same key all get the same answer', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  const variables = cancellation(orderId);
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => orders.query(customer, CANCEL, variables)),
  );
  for (const { cancelOrder } of answers) expect(cancelOrder.status).toBe('CANCELLED');
  const timeline = await timelineOf(orders, orderId);
  expect(timeline.filter((entry) => entry === 'STATUS_CHANGED CANCELLED')).toHaveLength(1);
});

test('with payments down an order is cancelled at once, and undone later', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  orders.neighbours.breakDown('cancelPayment');
  const { cancelOrder } = await orders.query(customer, CANCEL, cancellation(orderId));
  expect(cancelOrder.status).toBe('CANCELLED');
  expect(orders.neighbours.reservations.get(orderId)).toBe('HELD');
  orders.neighbours.recover();
  await eventually(async () => takeUp(orders, orderId));
  expect(orders.neighbours.reservations.get(orderId)).toBe('RELEASED');
});

test("somebody else's order cannot be cancelled, nor seen to exist", async () => {
  const orderId = await place(orders, newCustomer());
  for (const id of [orderId, newId()]) {
    const { errors } = await orders.execute(newCustomer(), CANCEL, cancellation(id));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', id });
  }
});
