import { expect, test } from 'vitest';

import { demoCustomers, demoMainCustomer } from '../accounts/demo-accounts.ts';
import { day } from '../calendar.ts';
import { demoProducts } from '../catalog/demo-products.ts';
import { demoCoupons } from '../checkout/coupons.ts';
import { demoShippingMethods } from '../checkout/shipping-methods.ts';
import { demoTaxRates } from '../checkout/tax-rates.ts';
import { demoOrders } from './demo-orders.ts';

/** One moment on each day of a week: what is placed when depends on the weekday. */
const week = Array.from(
  { length: 7 },
  (_, index) => new Date(Date.parse('2026-11-16T09:41:00Z') + index * day),
);
const now = new Date('2026-11-21T15:00:00Z');
const orders = demoOrders(now);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test('two calls on the same day give equal orders', () => {
  expect(demoOrders(new Date('2026-11-21T00:00:00Z'))).toEqual(orders);
  expect(demoOrders(new Date('2026-11-21T23:59:59Z'))).toEqual(orders);
});

test.each(week)('no order is after %s or more than 90 days before', (now) => {
  const times = demoOrders(now).map(({ placedAt }) => placedAt.getTime());

  expect(Math.max(...times)).toBeLessThan(now.getTime());
  expect(Math.min(...times)).toBeGreaterThanOrEqual(now.getTime() - 90 * day);
});

test.each(week)('on %s there are orders in every state, most of them delivered', (now) => {
  const orders = demoOrders(now);
  const counts = Map.groupBy(orders, ({ status }) => status);

  expect([...counts.keys()].toSorted()).toEqual([
    'CANCELLED',
    'CONFIRMED',
    'DELIVERED',
    'FULFILLED',
    'PARTIALLY_FULFILLED',
    'REFUNDED',
    'RETURNED',
    'RETURN_REQUESTED',
  ]);
  expect(counts.get('DELIVERED')?.length).toBeGreaterThan(orders.length / 2);
});

test.each(week)(
  'on %s the main customer has orders delivered, under way and just placed',
  (now) => {
    const mine = demoOrders(now).filter(({ customerId }) => customerId === demoMainCustomer.id);
    const states = mine.map(({ status }) => status);

    expect(mine).toHaveLength(7);
    expect(states).toContain('DELIVERED');
    expect(states).toContain('RETURNED');
    expect(states).toContain('PARTIALLY_FULFILLED');
    expect(states).toContain('CONFIRMED');
  },
);

test('numbers ascend with time', () => {
  const times = orders.map(({ placedAt }) => placedAt.getTime());

  expect(orders[0]?.number).toBe('S-10001');
  expect(orders.map(({ number }) => number)).toEqual(
    orders.map((_, index) => `S-${10_001 + index}`),
  );
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('every line is of a variant that exists, as it is sold today', () => {
  const variants = new Map(
    demoProducts.flatMap((product) =>
      product.variants.map((variant) => [variant.id, { product, variant }] as const),
    ),
  );

  for (const line of orders.flatMap((order) => order.lines)) {
    const sold = variants.get(line.variantId);
    expect(line).toMatchObject({
      productId: sold?.product.id,
      vendorId: sold?.product.vendorId,
      productTitle: sold?.product.title,
      variantTitle: sold?.variant.title,
      sku: sold?.variant.sku,
      unitPrice: sold?.variant.price,
    });
  }
});

test('every order is by a customer, goes to that customer’s address, by a method that goes there', () => {
  const customers = new Map(demoCustomers.map((customer) => [customer.id, customer]));
  const methods = new Map(demoShippingMethods.map((method) => [method.code as string, method]));

  for (const order of orders) {
    const customer = customers.get(order.customerId);
    expect(customer?.email).toBe(order.email);
    expect(customer?.addresses).toContain(order.shippingAddress);
    const countries = methods.get(order.shippingMethodCode)?.countries;
    expect(countries ?? [order.shippingAddress.countryCode]).toContain(
      order.shippingAddress.countryCode,
    );
  }
});

test('every order adds up to the cent', () => {
  const rates = new Map(demoTaxRates.map((tax) => [tax.countryCode, tax.basisPoints]));

  for (const { number, lines, shippingAddress, payment, ...order } of orders) {
    const { subtotal, discount, shipping, tax, total } = order;
    const taxed = subtotal - discount + shipping;
    const rate = rates.get(shippingAddress.countryCode) ?? 0;
    expect({ number, subtotal, tax, total }).toEqual({
      number,
      subtotal: sum(lines.map((line) => line.unitPrice * line.quantity)),
      tax: Math.floor((taxed * rate + 5000) / 10_000),
      total: taxed + tax,
    });
    expect(sum(lines.map((line) => line.total))).toBe(subtotal);
    expect(payment.amount).toBe(total);
    expect(discount).toBeLessThanOrEqual(subtotal);
  }
});

test('coupons were used by their own rules, and LASTONE is still unused', () => {
  const coupons = new Map(demoCoupons(now).map((coupon) => [coupon.code, coupon]));
  const withCoupon = orders.filter(({ couponCode }) => couponCode !== null);

  for (const { couponCode, placedAt, subtotal } of withCoupon) {
    const coupon = coupons.get(couponCode ?? '');
    expect(subtotal).toBeGreaterThanOrEqual(coupon?.minimumSubtotal ?? 0);
    expect(coupon?.startsAt?.getTime() ?? 0).toBeLessThanOrEqual(placedAt.getTime());
    expect(coupon?.endsAt?.getTime() ?? Infinity).toBeGreaterThan(placedAt.getTime());
  }
  const welcomed = withCoupon.flatMap((order) =>
    order.couponCode === 'WELCOME10' ? order.customerId : [],
  );
  expect(new Set(welcomed).size).toBe(welcomed.length);
  expect(new Set(withCoupon.map(({ couponCode }) => couponCode))).toEqual(
    new Set(['WELCOME10', 'FIVEOFF', 'FREESHIP', 'SPRING20']),
  );
});

test('parcels hold the lines of their vendor, once, and leave after payment', () => {
  for (const order of orders) {
    for (const parcel of order.fulfilments) {
      const lines = order.lines.filter(({ vendorId }) => vendorId === parcel.vendorId);
      expect(parcel.lines).toEqual(lines.map(({ id, quantity }) => ({ lineId: id, quantity })));
      expect(parcel.shippedAt.getTime()).toBeGreaterThan(order.confirmedAt?.getTime() ?? Infinity);
      expect(parcel.shippedAt.getTime()).toBeLessThan(now.getTime());
      expect(new URL(parcel.trackingUrl).hostname).toMatch(/\.example$/);
    }
    const vendors = order.fulfilments.map(({ vendorId }) => vendorId);
    expect(new Set(vendors).size).toBe(vendors.length);
  }
});

test('a cancelled order ends charged nothing and a refunded one with all of it paid back', () => {
  for (const { status, payment, total, cancelledAt } of orders) {
    const kept = payment.status === 'SUCCEEDED' ? payment.amount - payment.refundedAmount : 0;
    const isUndone = status === 'CANCELLED' || status === 'REFUNDED';
    expect(kept).toBe(isUndone ? 0 : total);
    expect(payment.refundedAmount).toBe(payment.status === 'REFUNDED' ? total : 0);
    expect(cancelledAt !== null).toBe(status === 'CANCELLED');
  }
});

test('nothing of a cancelled order is sent', () => {
  const cancelled = orders.filter(({ status }) => status === 'CANCELLED');

  expect(cancelled.flatMap(({ fulfilments }) => fulfilments)).toEqual([]);
});

test('weekends are busier than the middle of the week, and the last month than the first', () => {
  const onDays = (...weekdays: number[]) =>
    orders.filter(({ placedAt }) => weekdays.includes(placedAt.getUTCDay())).length;
  const daysAgo = (from: number, to: number) =>
    orders.filter(({ placedAt }) => {
      const age = (now.getTime() - placedAt.getTime()) / day;
      return age > from && age <= to;
    }).length;

  expect(onDays(0, 6)).toBeGreaterThan(onDays(2, 3));
  expect(daysAgo(0, 30)).toBeGreaterThan(daysAgo(60, 90));
});
