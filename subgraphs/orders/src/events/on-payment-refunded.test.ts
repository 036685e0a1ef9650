import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  newCustomer,
  paymentFailed,
  paymentRefunded,
  place,
  placePaid,
  publishedOf,
  reaches,
  rests,
  rowOf,
  startOrders,
  takeUp,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';
import { cancel } from '../checkout/end-order.ts';
import { lockCheckout } from '../checkout/lock-checkout.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(async () => orders.stop());

/** Tells of a refund, and waits until that had its effect: the declined try is told of after it. */
async function refund(orderId: string, { complete }: { complete: boolean }): Promise<void> {
  const paymentId = newId();
  await orders.deliver(
    paymentRefunded(orderId, paymentId, { complete }),
    paymentFailed(orderId, 1, paymentId),
  );
  await eventually(async () =>
    expect((await timelineOf(orders, orderId)).join()).toContain('PAYMENT_DECLINED'),
  );
}

test('a confirmed order whose payment went back is cancelled, and its units are free again', async () => {
  const orderId = await placePaid(orders, newCustomer());
  await refund(orderId, { complete: true });
  expect(await rowOf(orders, orderId)).toMatchObject({
    status: 'CANCELLED',
    end_reason: 'The payment was refunded.',
  });
  await takeUp(orders, orderId);
  expect(orders.neighbours.effectsOf(orderId).slice(-3)).toEqual([
    'cancelPayment',
    'unredeemCoupon',
    'releaseReservation',
  ]);
  await eventually(() => expect(publishedOf(orders, orderId)).toContain('order.cancelled'));
});

test('a paid order whose payment went back before it was confirmed never is', async () => {
  const orderId = await place(orders, newCustomer());
  await refund(orderId, { complete: true });
  await takeUp(orders, orderId);
  expect(await timelineOf(orders, orderId)).not.toContain('STATUS_CHANGED CONFIRMED');
  expect(orders.neighbours.reservations.get(orderId)).toBe('RELEASED');
});

test('an order that is shipped, even in part, is refunded', async () => {
  for (const status of ['PARTIALLY_FULFILLED', 'FULFILLED', 'DELIVERED'] as const) {
    const orderId = await placePaid(orders, newCustomer());
    await rests(orders, orderId);
    await tables(orders.subgraph.newContext(newId()))
      .updateTable('customer_order')
      .set({ status })
      .where('id', '=', orderId)
      .execute();
    await orders.deliver(paymentRefunded(orderId, newId(), { complete: true }));
    await reaches(orders, orderId, 'REFUNDED');
    expect((await timelineOf(orders, orderId)).at(-1)).toBe('STATUS_CHANGED REFUNDED');
    expect(orders.neighbours.effectsOf(orderId)).not.toContain('releaseReservation');
  }
});

test('a refund of a part leaves the order as it is', async () => {
  const orderId = await placePaid(orders, newCustomer());
  await refund(orderId, { complete: false });
  expect(await rowOf(orders, orderId)).toMatchObject({ status: 'CONFIRMED' });
});

test('the refund that a cancellation causes changes nothing', async () => {
  const orderId = await placePaid(orders, newCustomer());
  await orders.subgraph
    .newContext(newId())
    .transaction(async (tx) => cancel(tx, await lockCheckout(tx, orderId), 'The kiln broke.'));
  await takeUp(orders, orderId);
  const before = await timelineOf(orders, orderId);
  await refund(orderId, { complete: true });
  expect(await timelineOf(orders, orderId)).toEqual([...before, 'PAYMENT_DECLINED CANCELLED']);
  expect((await rowOf(orders, orderId)).end_reason).toBe('The kiln broke.');
});
