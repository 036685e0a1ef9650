import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import type { Fault } from '../testing/neighbours.ts';
import {
  PLACE,
  line,
  newCustomer,
  orderInput,
  pay,
  paymentCompleted,
  paymentFailed,
  place,
  publishedOf,
  reaches,
  rests,
  rowOf,
  startOrders,
  takeUp,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';
import { endUnpaid } from './end-unpaid.ts';
import { SAGA } from './saga.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterEach(() => {
  orders.neighbours.recover();
  orders.neighbours.onCall = async () => {};
});
afterAll(async () => orders.stop());

/** Places an order and gives it whatever came of it. */
async function placeAny(lines = [line()], couponCode: string | null = 'TEN') {
  const customer = newCustomer();
  const input = orderInput(orders, customer, lines, couponCode);
  const { placeOrder } = await orders.query(customer, PLACE, { input });
  return placeOrder.order;
}

const DECLINED = 'PAYMENT_DECLINED AWAITING_PAYMENT';
const stepsDone = (timeline: readonly string[]) =>
  timeline.filter((entry) => entry.startsWith('STEP_DONE')).map((entry) => entry.slice(10));

const BEFORE_PAYMENT = ['checkoutQuote', 'reserveStock', 'redeemCoupon', 'createPayment'];
const THREE_TIMES = (fault: Fault): Fault[] => [fault, fault, fault];

test.for(
  BEFORE_PAYMENT.flatMap((field) =>
    (['broken', 'unreachable', 'answer-lost'] as const).map((fault) => [field, fault] as const),
  ),
)('%s that is %s once leaves an order that goes on when it is taken up', async ([field, fault]) => {
  orders.neighbours.fail(field, ...(fault === 'broken' ? [fault] : THREE_TIMES(fault)));
  const { id, status } = await placeAny();
  expect(status).toBe('PENDING');
  expect((await timelineOf(orders, id)).at(-1)).toMatch(/^STEP_FAILED/);

  orders.neighbours.recover();
  // The breaker may still be open: the job would be tried again as well.
  await eventually(async () => takeUp(orders, id));
  expect((await rowOf(orders, id)).status).toBe('AWAITING_PAYMENT');
  const effects = orders.neighbours.effectsOf(id);
  expect(effects).toEqual(['reserveStock', 'redeemCoupon', 'createPayment']);
});

test('a neighbour that does not answer in time is asked again', async () => {
  orders.neighbours.fail('reserveStock', 'silent');
  const { id, status } = await placeAny();
  expect(status).toBe('AWAITING_PAYMENT');
  expect(stepsDone(await timelineOf(orders, id))).toHaveLength(4);
});

test('with cart down an order is taken in as PENDING, and goes on by itself', async () => {
  orders.neighbours.breakDown('checkoutQuote');
  const { id, status } = await placeAny();
  expect(status).toBe('PENDING');
  orders.neighbours.recover();
  await reaches(orders, id, 'AWAITING_PAYMENT');
});

test('several who run a checkout at once record each step once', async () => {
  orders.neighbours.fail('checkoutQuote', 'broken');
  const { id } = await placeAny();
  await Promise.all(Array.from({ length: 8 }, async () => takeUp(orders, id)));
  expect(stepsDone(await timelineOf(orders, id))).toEqual([
    'quote',
    'reserve-stock',
    'redeem-coupon',
    'request-payment',
  ]);
  const lines = await tables(orders.subgraph.newContext(newId()))
    .selectFrom('order_line')
    .select('id')
    .where('order_id', '=', id)
    .execute();
  expect(lines).toHaveLength(1);
});

test('who comes second to record a step goes on, in case the first has died', async () => {
  orders.neighbours.fail('checkoutQuote', 'broken');
  const { id } = await placeAny();
  // A rival records the step while ours is under way, and is never heard of again.
  orders.neighbours.onCall = async (field) => {
    if (field !== 'reserveStock') return;
    orders.neighbours.onCall = async () => {};
    await tables(orders.subgraph.newContext(newId()))
      .updateTable('checkout')
      .set((eb) => ({ position: eb('position', '+', 1), version: eb('version', '+', 1) }))
      .where('order_id', '=', id)
      .execute();
  };
  await takeUp(orders, id);
  expect((await rowOf(orders, id)).status).toBe('AWAITING_PAYMENT');
});

test('failures beyond the fifth are counted and not told', async () => {
  orders.neighbours.fail('checkoutQuote', ...Array.from({ length: 9 }, () => 'broken' as const));
  const { id } = await placeAny();
  for (let taken = 0; taken < 8; taken += 1) {
    await takeUp(orders, id).catch(() => {});
  }
  await takeUp(orders, id);
  const timeline = await timelineOf(orders, id);
  expect(timeline.filter((entry) => entry === 'STEP_FAILED quote')).toHaveLength(5);
  const { attempt } = await tables(orders.subgraph.newContext(newId()))
    .selectFrom('timeline_entry')
    .select('attempt')
    .where('order_id', '=', id)
    .where('kind', '=', 'STEP_DONE')
    .orderBy('sequence')
    .executeTakeFirstOrThrow();
  expect(attempt).toBeGreaterThanOrEqual(10);
});

test('an order that could not be prepared in ten minutes is given up', async () => {
  orders.neighbours.fail('createPayment', 'broken');
  const { id } = await placeAny();
  await tables(orders.subgraph.newContext(newId()))
    .updateTable('customer_order')
    .set({ placed_at: new Date(Date.now() - 11 * 60_000) })
    .where('id', '=', id)
    .execute();
  await takeUp(orders, id);
  expect(await rowOf(orders, id)).toMatchObject({
    status: 'CANCELLED',
    end_reason: 'The order could not be prepared in time. Nothing was charged.',
  });
  expect(orders.neighbours.effectsOf(id).slice(-3)).toEqual([
    'cancelPayment',
    'unredeemCoupon',
    'releaseReservation',
  ]);
});

test('an order whose hold or payment was given up meanwhile is cancelled and undone', async () => {
  orders.neighbours.fail('reserveStock', 'broken');
  const { id: unheld } = await placeAny();
  orders.neighbours.reservations.set(unheld, 'RELEASED');
  orders.neighbours.fail('createPayment', 'broken');
  const { id: unpayable } = await placeAny();
  orders.neighbours.payments.set(unpayable, 'CANCELLED');
  for (const id of [unheld, unpayable]) {
    await takeUp(orders, id);
    expect((await rowOf(orders, id)).status).toBe('CANCELLED');
    expect(orders.neighbours.reservations.get(id)).toBe('RELEASED');
  }
});

test('a payment that comes before the checkout sleeps is not lost', async () => {
  const { neighbours } = orders;
  const { id } = await placeAny();
  // As when the provider is faster than we are: the order is back at asking for the payment.
  await tables(orders.subgraph.newContext(newId()))
    .updateTable('checkout')
    .set((eb) => ({ position: 3, state: 'RUNNING', version: eb('version', '+', 1) }))
    .where('order_id', '=', id)
    .execute();
  await tables(orders.subgraph.newContext(newId()))
    .updateTable('customer_order')
    .set({ status: 'PENDING' })
    .where('id', '=', id)
    .execute();
  neighbours.onCall = async (field) => {
    if (field !== 'createPayment') return;
    neighbours.onCall = async () => {};
    await orders.deliver(paymentCompleted(id));
    await eventually(async () => expect((await rowOf(orders, id)).paid_at).not.toBeNull());
  };
  await takeUp(orders, id);
  await reaches(orders, id, 'CONFIRMED');
  await rests(orders, id);
});

test('a payment told of twice confirms an order once', async () => {
  const { id } = await placeAny();
  const paymentId = newId();
  await orders.deliver(
    paymentCompleted(id, paymentId),
    paymentCompleted(id, paymentId),
    paymentFailed(id, 1, paymentId),
  );
  await eventually(async () =>
    expect((await timelineOf(orders, id)).join()).toContain('PAYMENT_DECLINED'),
  );
  await rests(orders, id);
  const timeline = await timelineOf(orders, id);
  expect(timeline.filter((entry) => entry === 'STATUS_CHANGED CONFIRMED')).toHaveLength(1);
});

test('a declined try stands on the timeline, and the order can still be paid', async () => {
  const { id } = await placeAny();
  await orders.deliver(paymentFailed(id, 1), paymentFailed(id, 2));
  await eventually(async () =>
    expect((await timelineOf(orders, id)).slice(-2)).toEqual([DECLINED, DECLINED]),
  );
  await pay(orders, id);
});

test('an order that is not paid in time is cancelled, and all is given back', async () => {
  const { id } = await placeAny();
  await endUnpaid(orders.subgraph.newContext(newId()), { orderId: id });
  expect(await rowOf(orders, id)).toMatchObject({
    status: 'CANCELLED',
    end_reason: 'The payment was not made in time.',
  });
  expect(orders.neighbours.effectsOf(id).slice(3)).toEqual([
    'cancelPayment',
    'unredeemCoupon',
    'releaseReservation',
  ]);
});

test('of a payment and the end of its time exactly one wins', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, async () => (await placeAny()).id));
  await Promise.all(
    ids.flatMap((id) => [
      orders.deliver(paymentCompleted(id)),
      endUnpaid(orders.subgraph.newContext(newId()), { orderId: id }),
    ]),
  );
  for (const id of ids) {
    await rests(orders, id);
    const { status } = await rowOf(orders, id);
    const committed = orders.neighbours.reservations.get(id) === 'COMMITTED';
    expect([status, committed]).toEqual(
      status === 'CONFIRMED' ? ['CONFIRMED', true] : ['CANCELLED', false],
    );
    expect(orders.neighbours.payments.get(id) === 'CANCELLED').toBe(status === 'CANCELLED');
  }
});

test('a payment that comes after the end changes nothing', async () => {
  const { id } = await placeAny();
  await endUnpaid(orders.subgraph.newContext(newId()), { orderId: id });
  const before = await timelineOf(orders, id);
  const paymentId = newId();
  await orders.deliver(paymentCompleted(id, paymentId), paymentFailed(id, 1, paymentId));
  // The second of them comes after the first: when it had its effect, so had the other.
  await eventually(async () => expect(await timelineOf(orders, id)).not.toEqual(before));
  expect(await timelineOf(orders, id)).toEqual([...before, 'PAYMENT_DECLINED CANCELLED']);
  expect((await rowOf(orders, id)).paid_at).toBeNull();
});

test('a paid order whose items were sold in between is cancelled and refunded', async () => {
  const { id } = await placeAny();
  orders.neighbours.reservations.delete(id);
  orders.neighbours.payments.set(id, 'PAID');
  await orders.deliver(paymentCompleted(id));
  await reaches(orders, id, 'CANCELLED');
  await rests(orders, id);
  expect(orders.neighbours.payments.get(id)).toBe('REFUNDED');
  await eventually(() => expect(publishedOf(orders, id)).toContain('order.cancelled'));
  expect(publishedOf(orders, id)).not.toContain('order.confirmed');
});

test('a paid order is confirmed when the catalog is back, however long that takes', async () => {
  const { id } = await placeAny();
  orders.neighbours.breakDown('commitReservation');
  orders.neighbours.payments.set(id, 'PAID');
  await orders.deliver(paymentCompleted(id));
  await eventually(async () =>
    expect(await timelineOf(orders, id)).toContain('STEP_FAILED commit-stock'),
  );
  await endUnpaid(orders.subgraph.newContext(newId()), { orderId: id }).catch(() => {});
  expect((await rowOf(orders, id)).status).toBe('AWAITING_PAYMENT');
  orders.neighbours.recover();
  await eventually(async () => takeUp(orders, id));
  expect((await rowOf(orders, id)).status).toBe('CONFIRMED');
});

test('each step of the saga has a name of its own', () => {
  expect(new Set(SAGA.map((step) => step.name)).size).toBe(SAGA.length);
});

test('an undo that fails is tried again until all is given back', async () => {
  const orderId = await place(orders, newCustomer());
  orders.neighbours.fail('cancelPayment', 'broken');
  await expect(endUnpaid(orders.subgraph.newContext(newId()), { orderId })).rejects.toThrow(Error);
  expect((await timelineOf(orders, orderId)).at(-1)).toBe('STEP_FAILED request-payment');
  await takeUp(orders, orderId);
  expect(orders.neighbours.reservations.get(orderId)).toBe('RELEASED');
});
