import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { admin, startPayments, type TestPayments } from '../testing.ts';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterEach(() => payments.meddle(null));
afterAll(async () => payments.stop());

const REFUND = `mutation ($input: RefundPaymentInput!) {
  refundPayment(input: $input) { ... on RefundSuccess { refund { status } } }
}`;

const charged = (orderId: string) =>
  payments.ledger(orderId).reduce((sum, { captured, refunded }) => sum + captured - refunded, 0);

test('what is not paid can no longer be paid', async () => {
  const orderId = newId();
  const { clientSecret } = await payments.create(orderId);
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
  await expect(payments.pay(clientSecret)).rejects.toThrow('status of canceled');
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'CANCELLED',
    clientSecret: null,
  });
});

test('what is paid goes back once, however many ask for it at once', async () => {
  const { orderId, paymentId } = await payments.paid(3_000);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, async () => payments.cancel(orderId)),
  );
  expect(new Set(outcomes)).toEqual(new Set(['REFUNDED']));
  expect(payments.ledger(orderId)).toMatchObject([{ captured: 3_000, refunded: 3_000 }]);
  await eventually(() =>
    expect(payments.told(paymentId)).toEqual([
      'payment.initiated',
      'payment.completed',
      'payment.refunded',
    ]),
  );
});

test('an order that was given up before it had a payment never gets one', async () => {
  const orderId = newId();
  expect(await payments.cancel(orderId)).toBe('NOTHING');
  expect(await payments.create(orderId)).toEqual({
    created: false,
    paymentId: null,
    clientSecret: null,
  });
  expect(payments.ledger(orderId)).toEqual([]);
});

test('a cancellation that overtakes a creation wins', async () => {
  const orderId = newId();
  let cancelled: Promise<string> | undefined;
  payments.meddle(async (call, forward) => {
    await forward();
    if (call === 'POST /v1/payment_intents' && !cancelled) {
      cancelled = payments.cancel(orderId);
      await cancelled;
    }
    return 'answer';
  });
  expect(await payments.create(orderId)).toMatchObject({ created: false });
  expect(await cancelled).toBe('CANCELLED');
  expect(payments.ledger(orderId)).toMatchObject([{ status: 'canceled', captured: 0 }]);
});

test('creation and cancellation at the same moment end charged zero', async () => {
  const orderIds = Array.from({ length: 20 }, newId);
  await Promise.all(
    orderIds.flatMap((orderId) => [payments.create(orderId), payments.cancel(orderId)]),
  );
  for (const orderId of orderIds) {
    await eventually(() => {
      const open = payments.ledger(orderId).filter((entry) => entry.status !== 'canceled');
      expect(open).toEqual([]);
    });
  }
});

test('a payment that was begun and never reached the provider is cancelled', async () => {
  const orderId = newId();
  payments.meddle(async () => 'cut');
  await expect(payments.create(orderId)).rejects.toThrow('SERVICE_UNAVAILABLE');
  payments.meddle(null);
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
  expect(await payments.create(orderId)).toMatchObject({ created: false });
});

test('a payment that was begun and is refused by the provider is cancelled', async () => {
  const orderId = newId();
  payments.meddle(async () => 'cut');
  await expect(payments.create(orderId)).rejects.toThrow('SERVICE_UNAVAILABLE');
  payments.meddle(async () => 'refuse');
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
});

test('with the provider away an order is given up all the same, and its payment cancelled later', async () => {
  const orderId = newId();
  await payments.create(orderId);
  payments.meddle(async () => 'cut');
  expect(await payments.cancel(orderId)).toBe('PENDING');
  payments.meddle(null);
  await payments.reconcile();
  expect(payments.ledger(orderId)).toMatchObject([{ status: 'canceled', captured: 0 }]);
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
});

test('a refund that the provider refuses is left to an admin, and keeps nobody waiting', async () => {
  const { orderId, paymentId } = await payments.paid(2_000);
  payments.meddle(async (call, forward) => {
    if (call === 'POST /v1/refunds') return 'refuse';
    await forward();
    return 'answer';
  });
  expect(await payments.cancel(orderId)).toBe('PENDING');
  expect(await payments.cancel(orderId)).toBe('PENDING');
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'SUCCEEDED',
    refunds: [{ status: 'FAILED', amount: { amount: 2_000 } }],
  });
  payments.meddle(null);
  const { refundPayment } = await payments.query(admin, REFUND, {
    input: { paymentId, reason: 'By hand.', idempotencyKey: newId() },
  });
  expect(refundPayment.refund.status).toBe('SUCCEEDED');
  expect(await payments.cancel(orderId)).toBe('REFUNDED');
});

test('a payment that completes while it is being cancelled is refunded and never called completed', async () => {
  const orderId = newId();
  const { paymentId, clientSecret } = await payments.create(orderId, 2_500);
  payments.meddle(async (call, forward) => {
    if (call.endsWith('/cancel')) await payments.pay(clientSecret);
    await forward();
    return 'answer';
  });
  expect(await payments.cancel(orderId)).toBe('REFUNDED');
  expect(payments.ledger(orderId)).toMatchObject([{ captured: 2_500, refunded: 2_500 }]);
  await eventually(() =>
    expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.refunded']),
  );
});

test('a cancellation that was cut off at any call to the provider is finished by itself', async () => {
  for (const cutAt of [1, 2, 3, 4]) {
    const { orderId } = await payments.paid(1_000);
    let calls = 0;
    payments.meddle(async (_call, forward) => {
      calls += 1;
      if (calls < cutAt) {
        await forward();
        return 'answer';
      }
      // Every second time the provider had done it already.
      if (cutAt % 2 === 0) await forward();
      return 'cut';
    });
    await payments.cancel(orderId).catch(() => undefined);
    payments.meddle(null);
    await payments.reconcile();
    expect(charged(orderId)).toBe(0);
    expect(await payments.payment(orderId)).toMatchObject({ status: 'REFUNDED' });
  }
});
