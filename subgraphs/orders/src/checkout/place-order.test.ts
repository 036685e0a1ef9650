import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import {
  PLACE,
  line,
  newCustomer,
  newGuest,
  orderInput,
  pay,
  place,
  publishedOf,
  rests,
  startOrders,
  timelineOf,
  type TestOrders,
} from '../testing/start-orders.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(async () => orders.stop());

async function ordersOf(customerId: string) {
  return tables(orders.subgraph.newContext(newId()))
    .selectFrom('customer_order')
    .selectAll()
    .where('customer_id', '=', customerId)
    .execute();
}

test('an order is held and can be paid at once; its payment confirms it', async () => {
  const customer = newCustomer();
  const orderId = await place(orders, customer, [line()], 'TEN');
  await pay(orders, orderId);

  expect(await timelineOf(orders, orderId)).toEqual([
    'STATUS_CHANGED PENDING',
    'STEP_DONE quote',
    'STEP_DONE reserve-stock',
    'STEP_DONE redeem-coupon',
    'STEP_DONE request-payment',
    'STATUS_CHANGED AWAITING_PAYMENT',
    'STEP_DONE await-payment',
    'STEP_DONE commit-stock',
    'STATUS_CHANGED CONFIRMED',
  ]);
  expect(orders.neighbours.effectsOf(orderId)).toEqual([
    'reserveStock',
    'redeemCoupon',
    'createPayment',
    'commitReservation',
  ]);
  await eventually(() =>
    expect(publishedOf(orders, orderId)).toEqual([
      'order.created',
      'order.awaiting_payment',
      'order.confirmed',
    ]),
  );
});

test('a guest orders like anybody else', async () => {
  const guest = newGuest();
  await place(orders, guest);
  expect(await ordersOf(guest.id)).toMatchObject([{ is_guest: true, status: 'AWAITING_PAYMENT' }]);
});

test('without a token nothing can be ordered', async () => {
  const input = orderInput(orders, newGuest());
  const { errors } = await orders.execute(ANONYMOUS, PLACE, { input });
  expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('another total than was shown ends in PriceChanged, and nothing is held', async () => {
  const customer = newCustomer();
  const input = { ...orderInput(orders, customer), expectedTotal: 900 };
  const { placeOrder } = await orders.query(customer, PLACE, { input });
  expect(placeOrder).toEqual({
    __typename: 'PriceChanged',
    message: 'The total has changed since it was shown.',
    expectedTotal: { amount: 900 },
    total: { amount: 1_000 },
  });
  const [order] = await ordersOf(customer.id);
  expect(order?.status).toBe('REJECTED');
  expect(orders.neighbours.reservations.get(order?.id ?? '')).not.toBe('HELD');
});

test('too few units end in what is left of each, and nothing is charged or held', async () => {
  const customer = newCustomer();
  const [plenty, scarce] = [line(), line({ quantity: 3 })];
  orders.neighbours.available.set(scarce.variantId, 2);
  const input = orderInput(orders, customer, [plenty, scarce]);
  const { placeOrder } = await orders.query(customer, PLACE, { input });
  expect(placeOrder).toMatchObject({
    __typename: 'OrderInsufficientStock',
    shortages: [{ variant: { id: scarce.variantId }, requested: 3, available: 2 }],
  });
  const [{ id, status } = { id: '', status: '' }] = await ordersOf(customer.id);
  expect(status).toBe('REJECTED');
  expect(orders.neighbours.effectsOf(id)).toEqual(['releaseReservation']);
});

test('a coupon that somebody else used up gives the stock back, in reverse', async () => {
  const customer = newCustomer();
  orders.neighbours.usedUp.add('LASTONE');
  const input = orderInput(orders, customer, [line()], 'LASTONE');
  const { placeOrder } = await orders.query(customer, PLACE, { input });
  expect(placeOrder).toMatchObject({ __typename: 'OrderCouponNotValid', code: 'LASTONE' });
  const [{ id } = { id: '' }] = await ordersOf(customer.id);
  await rests(orders, id);
  expect(await timelineOf(orders, id)).toEqual([
    'STATUS_CHANGED PENDING',
    'STEP_DONE quote',
    'STEP_DONE reserve-stock',
    'STATUS_CHANGED REJECTED',
    'STEP_UNDONE redeem-coupon',
    'STEP_UNDONE reserve-stock',
  ]);
  expect(orders.neighbours.effectsOf(id)).toEqual([
    'reserveStock',
    'unredeemCoupon',
    'releaseReservation',
  ]);
});

test("an empty cart and somebody else's are both CartEmpty", async () => {
  const customer = newCustomer();
  for (const input of [orderInput(orders, customer, []), orderInput(orders, newCustomer())]) {
    const { placeOrder } = await orders.query(customer, PLACE, {
      input: { ...input, expectedTotal: 1_000 },
    });
    expect(placeOrder.__typename).toBe('CartEmpty');
  }
});

test('20 tries with one idempotency key are one order', async () => {
  const customer = newCustomer();
  const input = orderInput(orders, customer);
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => orders.query(customer, PLACE, { input })),
  );
  const [order] = await ordersOf(customer.id);
  expect(await ordersOf(customer.id)).toHaveLength(1);
  for (const { placeOrder } of answers) {
    expect(placeOrder.order).toMatchObject({ id: order?.id, status: 'AWAITING_PAYMENT' });
  }
  const timeline = await timelineOf(orders, order?.id ?? '');
  expect(timeline).toHaveLength(new Set(timeline).size);
});

test('a rejection is answered again for the same key; another input is a CONFLICT', async () => {
  const customer = newCustomer();
  const input = { ...orderInput(orders, customer), expectedTotal: 900 };
  const first = await orders.query(customer, PLACE, { input });
  expect(await orders.query(customer, PLACE, { input })).toEqual(first);

  const other = { ...input, expectedTotal: 1_000 };
  const { errors } = await orders.execute(customer, PLACE, { input: other });
  expect(errors?.[0]?.extensions['code']).toBe('CONFLICT');
});

test('an order goes to an address of the customer, and to none of anybody else', async () => {
  const [customer, stranger, addressId] = [newCustomer(), newCustomer(), newId()];
  const { shippingAddress, ...input } = orderInput(orders, customer);
  orders.neighbours.addresses.set(`${customer.id} ${addressId}`, shippingAddress);
  await orders.query(customer, PLACE, { input: { ...input, addressId } });
  const [order] = await ordersOf(customer.id);
  expect(order?.shipping_address).toMatchObject(shippingAddress);

  const { shippingAddress: _, ...theirs } = orderInput(orders, stranger);
  const { errors } = await orders.execute(stranger, PLACE, { input: { ...theirs, addressId } });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'addressId' }],
  });
});

test('a retry gives the first order also when its address is gone and users is down', async () => {
  const [customer, addressId] = [newCustomer(), newId()];
  const { shippingAddress, ...given } = orderInput(orders, customer);
  const input = { ...given, addressId };
  orders.neighbours.addresses.set(`${customer.id} ${addressId}`, shippingAddress);
  const first = await orders.query(customer, PLACE, { input });
  orders.neighbours.addresses.clear();
  orders.neighbours.breakDown('addressOf');
  expect(await orders.query(customer, PLACE, { input })).toEqual(first);
  orders.neighbours.recover();
});

test('what cannot be is refused, field by field', async () => {
  const customer = newCustomer();
  const input = orderInput(orders, customer);
  const wrong = {
    addressId: newId(),
    expectedTotal: 49,
    'shippingAddress.city': '',
    cartId: 'mine',
  };
  const { addressId, expectedTotal, cartId } = wrong;
  const refusals = [
    [{ ...input, addressId }, 'shippingAddress'],
    [{ ...input, expectedTotal }, 'expectedTotal'],
    [{ ...input, cartId }, 'cartId'],
    [{ ...input, shippingAddress: { ...input.shippingAddress, city: '' } }, 'shippingAddress.city'],
  ] as const;
  for (const [refused, path] of refusals) {
    const { errors } = await orders.execute(customer, PLACE, { input: refused });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  }
  expect(await ordersOf(customer.id)).toEqual([]);
});
