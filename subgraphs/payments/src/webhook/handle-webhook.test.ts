import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { tables } from '../database.ts';
import { startPayments, WEBHOOK_SECRET, type TestPayments } from '../testing.ts';

let payments: TestPayments;
beforeAll(async () => {
  payments = await startPayments();
});
afterEach(() => {
  payments.meddle(null);
  payments.letWebhooksThrough(true);
});
afterAll(async () => payments.stop());

async function eventsOf(paymentId: string, type: string): Promise<Stripe.Event[]> {
  const { data } = await payments.stripe.events.list({ type, limit: 100 });
  return data.filter(
    ({ data: { object } }) => 'metadata' in object && object.metadata?.['paymentId'] === paymentId,
  );
}

async function post(payload: string, signature: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  return (await fetch(payments.webhookUrl, { method: 'POST', headers, body: payload })).status;
}

const waiting = async () =>
  tables(payments.subgraph.newContext(newId()))
    .selectFrom('webhook_event')
    .selectAll()
    .where('handled_at', 'is', null)
    .execute();

/** Waits until a notice about a payment at the provider has come and was acted on. */
const handled = async (reference: string) =>
  eventually(async () => {
    const events = await tables(payments.subgraph.newContext(newId()))
      .selectFrom('webhook_event')
      .select('handled_at')
      .where('provider_reference', '=', reference)
      .execute();
    expect(events).toEqual([{ handled_at: expect.any(Date) }]);
    return events;
  });

test('a payment completes when its customer pays, and shows with what', async () => {
  const { orderId } = await payments.paid(4_200);
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'SUCCEEDED',
    amount: { amount: 4_200 },
    card: { brand: 'visa', last4: '4242' },
    clientSecret: null,
    paidAt: expect.any(Date),
  });
});

test('an event that is delivered many times takes effect once', async () => {
  const { paymentId } = await payments.paid();
  const [event] = await eventsOf(paymentId, 'payment_intent.succeeded');
  await payments.redeliver(event?.id ?? '', 50);
  await payments.redeliver(event?.id ?? '', 50);
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.completed']);
});

test('each declined try is told once, and the next may succeed', async () => {
  const orderId = newId();
  const { paymentId, clientSecret } = await payments.create(orderId);
  await payments.pay(clientSecret, 'pm_card_visa_chargeDeclined');
  await eventually(() => expect(payments.told(paymentId)).toContain('payment.failed'));
  expect(await payments.payment(orderId)).toMatchObject({
    status: 'PENDING',
    lastError: 'Your card was declined.',
  });
  await payments.reconcile();
  await payments.pay(clientSecret, 'pm_card_visa_chargeDeclinedInsufficientFunds');
  await eventually(() => expect(payments.told(paymentId)).toHaveLength(3));
  await payments.pay(clientSecret);
  const types = ['payment.initiated', 'payment.failed', 'payment.failed', 'payment.completed'];
  await eventually(() => expect(payments.told(paymentId)).toEqual(types));
  const attempts = payments.published
    .filter((event) => event.aggregateId === paymentId && event.type === 'payment.failed')
    .map((event) => event.data);
  expect(attempts).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  expect(await payments.payment(orderId)).toMatchObject({ status: 'SUCCEEDED', lastError: null });
});

test('events in the wrong order change nothing that is final', async () => {
  const orderId = newId();
  const { paymentId, clientSecret } = await payments.create(orderId);
  payments.letWebhooksThrough(false);
  await payments.pay(clientSecret, 'pm_card_visa_chargeDeclined');
  await payments.pay(clientSecret);
  const [declined] = await eventsOf(paymentId, 'payment_intent.payment_failed');
  const [succeeded] = await eventsOf(paymentId, 'payment_intent.succeeded');
  payments.letWebhooksThrough(true);
  await payments.redeliver(succeeded?.id ?? '', 1);
  await eventually(() => expect(payments.told(paymentId)).toContain('payment.completed'));
  await payments.redeliver(declined?.id ?? '', 1);
  await eventually(async () => expect(await waiting()).toEqual([]));
  expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.completed']);
  expect(await payments.payment(orderId)).toMatchObject({ status: 'SUCCEEDED' });
});

test('a notice that was taken is acted on although the provider was away at first', async () => {
  const { paymentId, clientSecret } = await payments.create(newId());
  let refused = 0;
  payments.meddle(async (_call, forward) => {
    refused += 1;
    if (refused <= 2) return 'cut';
    await forward();
    return 'answer';
  });
  await payments.pay(clientSecret);
  await eventually(() => expect(payments.told(paymentId)).toContain('payment.completed'));
  expect(refused).toBeGreaterThan(2);
});

test('a payment whose webhook is lost completes all the same', async () => {
  const { paymentId, clientSecret } = await payments.create(newId());
  payments.letWebhooksThrough(false);
  await payments.pay(clientSecret);
  await payments.reconcile();
  await eventually(() =>
    expect(payments.told(paymentId)).toEqual(['payment.initiated', 'payment.completed']),
  );
});

test('what the provider did not sign is refused and not kept', async () => {
  const object = { object: 'payment_intent', id: 'pi_forged' };
  const payload = JSON.stringify({
    id: 'evt_forged',
    type: 'payment_intent.succeeded',
    data: { object },
  });
  const forged = Stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_other' });
  expect(await post(payload, forged)).toBe(400);
  expect(await post(payload, '')).toBe(400);
  expect(await waiting()).not.toContainEqual(expect.objectContaining({ id: 'evt_forged' }));
});

test('an old notice that somebody kept and sends again is refused', async () => {
  const payload = JSON.stringify({ id: `evt_${newId()}`, type: 'payment_intent.succeeded' });
  const timestamp = Math.floor(Date.now() / 1_000) - 3_600;
  const secret = WEBHOOK_SECRET;
  const old = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  expect(await post(payload, old)).toBe(400);
});

test('a payment that is not of this shop is taken note of and left alone', async () => {
  const foreign = { amount: 900, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' };
  const claiming = { ...foreign, metadata: { paymentId: newId() } };
  for (const intent of [foreign, claiming]) {
    const { id } = await payments.stripe.paymentIntents.create(intent);
    expect(await handled(id)).toHaveLength(1);
  }
});

test('another payment at the provider that claims to be this one is not believed', async () => {
  const orderId = newId();
  const { paymentId } = await payments.create(orderId);
  const claiming = await payments.stripe.paymentIntents.create({
    amount: 50,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_visa',
    metadata: { paymentId },
  });
  await handled(claiming.id);
  expect(await payments.payment(orderId)).toMatchObject({ status: 'PENDING', paidAt: null });
});

test('a payment of another amount than was due is never completed, and goes back on cancellation', async () => {
  const orderId = newId();
  const { paymentId, clientSecret } = await payments.create(orderId, 4_200);
  const [intent = ''] = clientSecret.split('_secret');
  await payments.stripe.paymentIntents.update(intent, { amount: 100 });
  await payments.pay(clientSecret);
  await eventually(async () =>
    expect(await payments.payment(orderId)).toMatchObject({ paidAt: expect.any(Date) }),
  );
  await payments.reconcile();
  expect(await payments.payment(orderId)).toMatchObject({ status: 'PENDING' });
  expect(payments.told(paymentId)).not.toContain('payment.completed');
  expect(await payments.cancel(orderId)).toBe('REFUNDED');
  expect(payments.ledger(orderId)).toMatchObject([{ captured: 100, refunded: 100 }]);
});
