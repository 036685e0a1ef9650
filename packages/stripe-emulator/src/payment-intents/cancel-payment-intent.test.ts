import { expect, test } from 'vitest';
import { startShop } from '../test-shop.ts';

test('a cancelled intent can never be paid', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const canceled = await shop.stripe.paymentIntents.cancel(id, {
    cancellation_reason: 'abandoned',
  });
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  expect(canceled.canceled_at).toBeTypeOf('number');
  await expect(
    shop.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
  ).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
    payment_intent: { id, status: 'canceled' },
  });
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type).toSorted())
    .toEqual(['payment_intent.canceled', 'payment_intent.created']);
});

test('a paid intent cannot be cancelled', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({
    amount: 500,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_visa',
  });
  await expect(shop.stripe.paymentIntents.cancel(id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
    payment_intent: { status: 'succeeded' },
  });
});

test('of a cancellation and a payment at the same time exactly one wins', async () => {
  await using shop = await startShop();
  for (let round = 0; round < 20; round++) {
    const { id } = await shop.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
    const results = await Promise.allSettled([
      shop.stripe.paymentIntents.cancel(id),
      shop.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  }
});
