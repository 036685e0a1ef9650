import { expect, test } from 'vitest';
import { startShop, type TestShop } from '../test-shop.ts';

async function hold({ stripe }: TestShop): Promise<string> {
  const intent = await stripe.paymentIntents.create({
    amount: 5000,
    currency: 'usd',
    capture_method: 'manual',
    confirm: true,
    payment_method: 'pm_card_visa',
  });
  expect(intent).toMatchObject({
    status: 'requires_capture',
    amount_capturable: 5000,
    amount_received: 0,
  });
  return intent.id;
}

test('held money is taken when it is captured, and not before', async () => {
  await using shop = await startShop();
  const id = await hold(shop);
  expect(shop.emulator.ledger().captured).toBe(0);
  await expect(shop.stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
    param: 'payment_intent',
  });
  expect(await shop.stripe.paymentIntents.capture(id)).toMatchObject({
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: 5000,
  });
  expect(shop.emulator.ledger().captured).toBe(5000);
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type).toSorted())
    .toEqual([
      'charge.captured',
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
});

test('a part can be captured, once, and no more than was held', async () => {
  await using shop = await startShop();
  const id = await hold(shop);
  await expect(
    shop.stripe.paymentIntents.capture(id, { amount_to_capture: 5001 }),
  ).rejects.toMatchObject({ code: 'amount_too_large', param: 'amount_to_capture' });
  const captured = await shop.stripe.paymentIntents.capture(id, { amount_to_capture: 2000 });
  expect(captured).toMatchObject({ status: 'succeeded', amount: 5000, amount_received: 2000 });
  await expect(shop.stripe.paymentIntents.capture(id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  await expect(
    shop.stripe.refunds.create({ payment_intent: id, amount: 2001 }),
  ).rejects.toMatchObject({ code: 'amount_too_large' });
  expect(shop.emulator.ledger()).toMatchObject({ captured: 2000, refunded: 0 });
});

test('cancelling lets held money go', async () => {
  await using shop = await startShop();
  const id = await hold(shop);
  expect(await shop.stripe.paymentIntents.cancel(id)).toMatchObject({
    status: 'canceled',
    amount_capturable: 0,
  });
  await expect(shop.stripe.paymentIntents.capture(id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  expect(shop.emulator.ledger().captured).toBe(0);
});
