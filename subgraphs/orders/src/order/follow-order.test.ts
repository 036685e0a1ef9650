import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newCustomer,
  pay,
  place,
  startOrders,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(async () => orders.stop());

const FOLLOW = `subscription ($orderId: ID!, $after: Int) {
  orderUpdates(orderId: $orderId, after: $after) {
    sequence entry { sequence kind step } order { id status timeline { sequence } }
  }
}`;

type Update = { sequence: number; order: { status: string; timeline: unknown[] } };

/** Reads a stream up to the update with this number. */
async function readTo(stream: AsyncIterator<unknown>, last: number): Promise<Update[]> {
  const updates: Update[] = [];
  while (updates.at(-1)?.sequence !== last) {
    const { value } = await stream.next();
    updates.push((value as { data: { orderUpdates: Update } }).data.orderUpdates);
  }
  return updates;
}

const numbers = (updates: readonly Update[]) => updates.map(({ sequence }) => sequence);

test('without `after` a stream opens with the latest, and then gives each change once', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  const stream = await orders.subscribe(customer, FOLLOW, { orderId });
  const latest = (await timelineOf(orders, orderId)).length;
  expect(numbers(await readTo(stream, latest))).toEqual([latest]);

  await pay(orders, orderId);
  const last = (await timelineOf(orders, orderId)).length;
  const updates = await readTo(stream, last);
  expect(numbers(updates)).toEqual(
    Array.from({ length: last - latest }, (_, index) => latest + 1 + index),
  );
  expect(updates.at(-1)?.order.status).toBe('CONFIRMED');
  await stream.return?.();
});

test('with `after` a stream gives all that was missed, and nothing twice', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  await pay(orders, orderId);
  const last = (await timelineOf(orders, orderId)).length;
  for (const after of [0, 3]) {
    const stream = await orders.subscribe(customer, FOLLOW, { orderId, after });
    const updates = await readTo(stream, last);
    expect(numbers(updates)).toEqual(
      Array.from({ length: last - after }, (_, index) => after + 1 + index),
    );
    await stream.return?.();
  }
});

test('each message shows the order as it is by then, not as it was at the first', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer);
  const stream = await orders.subscribe(customer, FOLLOW, { orderId });
  const [first] = await readTo(stream, (await timelineOf(orders, orderId)).length);
  await pay(orders, orderId);
  const total = (await timelineOf(orders, orderId)).length;
  const last = (await readTo(stream, total)).at(-1);
  expect(first?.order.timeline.length).toBeLessThan(total);
  expect(last?.order.timeline).toHaveLength(total);
  await stream.return?.();
});

test("somebody else's order cannot be followed", async () => {
  const orderId = await place(orders, newCustomer());
  for (const id of [orderId, 'no id']) {
    const stream = await orders.subscribe(newCustomer(), FOLLOW, { orderId: id });
    const { value } = await stream.next();
    expect(value?.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  }
});
