import { expect, test } from 'vitest';
import { startReceiver, startShop } from '../test-shop.ts';

const order = { amount: 2500, currency: 'usd', metadata: { orderId: 'o-1' } };

test('a delivered event is signed and is the one the API shows', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create(order, { idempotencyKey: 'order-1' });
  // The receiver takes an event only if the SDK's constructEvent does.
  await expect.poll(() => shop.webhook.received).toHaveLength(1);
  const [event] = shop.webhook.received;
  expect(event).toMatchObject({
    object: 'event',
    type: 'payment_intent.created',
    data: { object: { id, metadata: order.metadata } },
    request: { idempotency_key: 'order-1' },
  });
  const stored = () => shop.stripe.events.retrieve(event?.id ?? '');
  expect(await stored()).toMatchObject({ data: event?.data });
  await expect.poll(async () => (await stored()).pending_webhooks).toBe(0);
  const { data } = await shop.stripe.events.list({ type: 'payment_intent.created' });
  expect(data.map(({ id }) => id)).toEqual([event?.id]);
});

test('an event is delivered again until the webhook answers with a 2xx', async () => {
  await using shop = await startShop();
  shop.webhook.answerWith(() => (shop.webhook.received.length < 4 ? 500 : 204));
  await shop.stripe.paymentIntents.create(order);
  await expect.poll(() => shop.webhook.received).toHaveLength(4);
  expect(new Set(shop.webhook.received.map(({ id }) => id)).size).toBe(1);
  await expect
    .poll(async () => (await shop.stripe.events.list()).data[0]?.pending_webhooks)
    .toBe(0);
  expect(shop.webhook.received).toHaveLength(4);
});

test('an event that is refused holds up no other', async () => {
  await using shop = await startShop();
  shop.webhook.answerWith(({ type }) => (type === 'payment_intent.created' ? 500 : 200));
  await shop.stripe.paymentIntents.create({
    ...order,
    confirm: true,
    payment_method: 'pm_card_visa',
  });
  await expect
    .poll(() => shop.webhook.received.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['payment_intent.succeeded', 'charge.succeeded']));
});

test('a new webhook address gets at once what the old one did not take', async () => {
  await using elsewhere = await startReceiver();
  await using shop = await startShop({ webhookRetryDelays: [3_600_000] });
  shop.webhook.answerWith(() => 503);
  await shop.stripe.paymentIntents.create(order);
  await expect.poll(() => shop.webhook.received).toHaveLength(1);
  // The refusal may still be on its way back; until it has arrived there is nothing to take up.
  await expect
    .poll(() => {
      shop.emulator.setWebhookUrl(elsewhere.url);
      return elsewhere.received.length;
    })
    .toBe(1);
});

test('an event can be delivered again on demand, many times', async () => {
  await using shop = await startShop();
  await shop.stripe.paymentIntents.create(order);
  await expect.poll(() => shop.webhook.received).toHaveLength(1);
  const { id } = shop.webhook.received[0] ?? {};
  const answer = await fetch(`${shop.emulator.url}/_emulator/events/${id}/deliver?times=5`, {
    method: 'POST',
  });
  expect(await answer.json()).toEqual({
    attempts: Array.from({ length: 5 }, () => ({ status: 200 })),
  });
  expect(shop.webhook.received.map((event) => event.id)).toEqual(
    Array.from({ length: 6 }, () => id),
  );
});
