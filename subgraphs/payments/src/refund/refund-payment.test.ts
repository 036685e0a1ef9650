import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { admin, customer, startPayments, type TestPayments } from '../testing.ts';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterEach(() => payments.meddle(null));
afterAll(async () => payments.stop());

const REFUND = `mutation ($input: RefundPaymentInput!) {
  refundPayment(input: $input) {
    ... on RefundSuccess { refund { id status amount { amount } } }
    ... on RefundTooLarge { message refundable { amount } }
  }
}`;

async function refund(
  paymentId: string,
  amount: number | null,
  options: { key?: string; caller?: Caller } = {},
) {
  const { key = newId(), caller = admin } = options;
  const input = { paymentId, amount, reason: 'It arrived broken.', idempotencyKey: key };
  return (await payments.query(caller, REFUND, { input })).refundPayment;
}

test('a part goes back, then the rest, then nothing more', async () => {
  const { orderId, paymentId } = await payments.paid(5_000);
  expect(await refund(paymentId, 2_000)).toMatchObject({ refund: { status: 'SUCCEEDED' } });
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'PARTIALLY_REFUNDED',
    refundedAmount: { amount: 2_000 },
  });
  expect(await refund(paymentId, 3_001)).toMatchObject({ refundable: { amount: 3_000 } });
  expect(await refund(paymentId, null)).toMatchObject({ refund: { amount: { amount: 3_000 } } });
  expect(await refund(paymentId, null)).toMatchObject({ refundable: { amount: 0 } });
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'REFUNDED',
    refundedAmount: { amount: 5_000 },
    refunds: [{ amount: { amount: 2_000 } }, { amount: { amount: 3_000 } }],
  });
  await eventually(() => {
    const told = payments.published.filter(
      (event) => event.aggregateId === paymentId && event.type === 'payment.refunded',
    );
    expect(told.map((event) => event.data)).toMatchObject([
      { refunded: { amount: 2_000 }, complete: false },
      { refunded: { amount: 3_000 }, complete: true },
    ]);
  });
});

test('ten admins at once cannot give back more than was paid', async () => {
  const { orderId, paymentId } = await payments.paid(1_000);
  const results = await Promise.all(Array.from({ length: 10 }, async () => refund(paymentId, 400)));
  expect(results.filter((result) => 'refund' in result)).toHaveLength(2);
  expect(payments.ledger(orderId)).toMatchObject([{ captured: 1_000, refunded: 800 }]);
});

test('the same key gives money back once, also at once', async () => {
  const { orderId, paymentId } = await payments.paid(1_000);
  const key = newId();
  const results = await Promise.all(
    Array.from({ length: 5 }, async () => refund(paymentId, 100, { key })),
  );
  expect(new Set(results.map((result) => result.refund.id)).size).toBe(1);
  expect(payments.ledger(orderId)).toMatchObject([{ refunded: 100 }]);
  await expect(refund(paymentId, 200, { key })).rejects.toThrow('CONFLICT');
});

test('a refund whose answer was lost is made once, and becomes known', async () => {
  for (const providerDidIt of [true, false]) {
    const { orderId, paymentId } = await payments.paid(1_000);
    payments.meddle(async (_call, forward) => {
      if (providerDidIt) await forward();
      return 'cut';
    });
    expect(await refund(paymentId, 600)).toMatchObject({ refund: { status: 'PENDING' } });
    payments.meddle(null);
    await payments.reconcile();
    expect(payments.ledger(orderId)).toMatchObject([{ refunded: 600 }]);
    expect(await payments.payment(orderId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunds: [{ status: 'SUCCEEDED' }],
    });
  }
});

test('a refund that was made at the provider shows here', async () => {
  const { orderId, reference, paymentId } = await payments.paid(1_000);
  await payments.stripe.refunds.create({ payment_intent: reference, amount: 300 });
  await eventually(async () =>
    expect(await payments.payment(orderId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refundedAmount: { amount: 300 },
      refunds: [{ amount: { amount: 300 }, reason: 'Refunded at the provider.' }],
    }),
  );
  expect(await refund(paymentId, 701)).toMatchObject({ refundable: { amount: 700 } });
});

test('a refund that the provider refuses says so and leaves the money refundable', async () => {
  const { orderId, reference, paymentId } = await payments.paid(1_000);
  payments.meddle(async (call, forward) => {
    // Somebody is faster, at the provider.
    if (call === 'POST /v1/refunds') {
      await payments.stripe.refunds.create({ payment_intent: reference, amount: 900 });
    }
    await forward();
    return 'answer';
  });
  await expect(refund(paymentId, 500)).rejects.toThrow('CONFLICT');
  payments.meddle(null);
  await eventually(async () =>
    expect(await payments.payment(orderId)).toMatchObject({ refundedAmount: { amount: 900 } }),
  );
  expect(await refund(paymentId, null)).toMatchObject({ refund: { amount: { amount: 100 } } });
});

test('what was never paid cannot be refunded', async () => {
  const { paymentId } = await payments.create(newId());
  expect(await refund(paymentId, 100)).toMatchObject({ refundable: { amount: 0 } });
});

test('only admins may refund', async () => {
  const { paymentId } = await payments.paid();
  await expect(refund(paymentId, 100, { caller: customer })).rejects.toThrow('FORBIDDEN');
});
