import { demoOrders } from '@stoa/demo-data';
import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admin, startPayments, type TestPayments } from '../testing.ts';

let payments: TestPayments;
const past = demoOrders(new Date());
beforeAll(async () => {
  payments = await startPayments({ seed: true });
  // The demo's past needs no provider: a call to it fails the test.
  payments.meddle(async () => 'cut');
});
afterAll(async () => payments.stop());

const COUNT = '{ payments(first: 1) { totalCount } }';
const REFUND = `mutation ($input: RefundPaymentInput!) {
  refundPayment(input: $input) { ... on RefundSuccess { refund { status } } }
}`;

test('every past order has its payment', async () => {
  const data = await payments.query(admin, COUNT);
  expect(data.payments.totalCount).toBe(past.length);
});

test('a past payment can be refunded, and its order cancelled', async () => {
  const [first, second] = past.filter((order) => order.payment.status === 'SUCCEEDED');
  const input = { paymentId: first?.payment.id, reason: 'Broken.', idempotencyKey: newId() };
  const { refundPayment } = await payments.query(admin, REFUND, { input });
  expect(refundPayment.refund.status).toBe('SUCCEEDED');
  expect(await payments.cancel(second?.id ?? '')).toBe('REFUNDED');
});

test('a past order that was cancelled stays so', async () => {
  const cancelled = past.filter((order) => order.cancelledAt !== null);
  for (const { id, payment } of cancelled) expect(await payments.cancel(id)).toBe(payment.status);
});
