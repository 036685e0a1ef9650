import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { admin, orders, startPayments, type TestPayments } from '../testing.ts';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterEach(() => payments.meddle(null));
afterAll(async () => payments.stop());

const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { created } }`;
const input = {
  customerId: newId(),
  email: 'ada@example.com',
  currency: 'EUR',
  description: 'Order S-10001',
};

test('asked again for the same order, even at once, the provider is asked to take money once', async () => {
  const orderId = newId();
  const created = await Promise.all(
    Array.from({ length: 8 }, async () => payments.create(orderId)),
  );
  created.push(await payments.create(orderId));
  const [first] = created;
  expect(first).toMatchObject({ created: true, clientSecret: expect.stringMatching(/^pi_/) });
  for (const other of created) expect(other).toEqual(first);
  expect(payments.ledger(orderId)).toHaveLength(1);
  await eventually(() =>
    expect(payments.told(first?.paymentId ?? '')).toEqual(['payment.initiated']),
  );
});

test('after an answer that was lost, the next call finds the same payment', async () => {
  const orderId = newId();
  payments.meddle(async (_call, forward) => {
    await forward();
    return 'cut';
  });
  await expect(payments.create(orderId)).rejects.toThrow('SERVICE_UNAVAILABLE');
  payments.meddle(null);
  expect(await payments.create(orderId)).toMatchObject({ created: true });
  expect(payments.ledger(orderId)).toHaveLength(1);
});

test('a payment that is paid before its creation is written down completes, once', async () => {
  const orderId = newId();
  payments.meddle(async (call, forward) => {
    await forward();
    if (call !== 'POST /v1/payment_intents') return 'answer';
    const intent = (await payments.stripe.paymentIntents.list({ limit: 1 })).data[0];
    await payments.pay(intent?.client_secret ?? '');
    await eventually(() =>
      expect(payments.told(intent?.metadata['paymentId'] ?? '')).toContain('payment.completed'),
    );
    return 'answer';
  });
  const { paymentId, ...rest } = await payments.create(orderId);
  expect(rest).toEqual({ created: true, clientSecret: null });
  expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.completed']);
});

test('an order that costs nothing is paid at once, without the provider', async () => {
  payments.meddle(async () => 'cut');
  const orderId = newId();
  const { paymentId, created } = await payments.create(orderId, 0);
  expect(created).toBe(true);
  await eventually(() =>
    expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.completed']),
  );
  expect(await payments.payment(orderId)).toMatchObject({ status: 'SUCCEEDED' });
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
  expect(await payments.create(orderId, 0)).toMatchObject({ created: false });
});

test('a payment that the provider refuses for good is cancelled, and it is not asked again', async () => {
  const orderId = newId();
  let asked = 0;
  payments.meddle(async () => {
    asked += 1;
    return 'refuse';
  });
  for (const _time of [1, 2]) {
    expect(await payments.create(orderId)).toEqual({
      created: false,
      paymentId: null,
      clientSecret: null,
    });
  }
  expect(asked).toBe(1);
  expect(await payments.payment(orderId)).toMatchObject({ status: 'CANCELLED' });
  expect(await payments.cancel(orderId)).toBe('CANCELLED');
});

test('an order with another amount than before is refused', async () => {
  const orderId = newId();
  await payments.create(orderId, 1_000);
  await expect(payments.create(orderId, 2_000)).rejects.toThrow('CONFLICT');
});

test('an amount that the provider would not take is refused by name', async () => {
  const { errors } = await payments.execute(orders, CREATE, {
    input: { ...input, orderId: newId(), amount: 49 },
  });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'amount' }],
  });
});

test('only other subgraphs may create payments', async () => {
  const { errors } = await payments.execute(admin, CREATE, {
    input: { ...input, orderId: newId(), amount: 1_000 },
  });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});
