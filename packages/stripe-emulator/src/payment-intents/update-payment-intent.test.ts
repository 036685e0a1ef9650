import { expect, test } from 'vitest';
import { startShop } from '../test-shop.ts';

test('metadata is merged, and an empty value takes a key away', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({
    amount: 500,
    currency: 'usd',
    metadata: { orderId: 'o-1', note: 'gift' },
  });
  const { metadata } = await shop.stripe.paymentIntents.update(id, {
    metadata: { note: '', attempt: '2' },
  });
  expect(metadata).toEqual({ orderId: 'o-1', attempt: '2' });
  expect((await shop.stripe.paymentIntents.update(id, { metadata: '' })).metadata).toEqual({});
});

test('the amount changes until the intent is paid', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  await shop.stripe.paymentIntents.update(id, { amount: 700, payment_method: 'pm_card_visa' });
  expect(await shop.stripe.paymentIntents.confirm(id)).toMatchObject({ amount_received: 700 });
  await expect(shop.stripe.paymentIntents.update(id, { amount: 900 })).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  const described = await shop.stripe.paymentIntents.update(id, { description: 'Paid' });
  expect(described).toMatchObject({ status: 'succeeded', amount: 700, description: 'Paid' });
});
