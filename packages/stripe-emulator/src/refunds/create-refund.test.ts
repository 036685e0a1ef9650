import { expect, test } from 'vitest';
import { startShop, type TestShop } from '../test-shop.ts';

async function pay({ stripe }: TestShop): Promise<string> {
  const { id } = await stripe.paymentIntents.create({
    amount: 3000,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_visa',
  });
  return id;
}

test('a whole refund gives everything back, once', async () => {
  await using shop = await startShop();
  const payment_intent = await pay(shop);
  const refund = await shop.stripe.refunds.create({
    payment_intent,
    reason: 'requested_by_customer',
    metadata: { orderId: 'o-1' },
    expand: ['charge'],
  });
  expect(refund).toMatchObject({
    amount: 3000,
    currency: 'usd',
    status: 'succeeded',
    reason: 'requested_by_customer',
    payment_intent,
    metadata: { orderId: 'o-1' },
    charge: { amount_refunded: 3000, refunded: true },
  });
  await expect(shop.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
    statusCode: 400,
    code: 'charge_already_refunded',
  });
  expect(await shop.stripe.refunds.retrieve(refund.id)).toMatchObject({ amount: 3000 });
  expect(shop.emulator.ledger()).toMatchObject({ captured: 3000, refunded: 3000 });
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type))
    .toEqual(expect.arrayContaining(['refund.created', 'charge.refunded']));
});

test('parts are refunded up to what was paid, and no further', async () => {
  await using shop = await startShop();
  const payment_intent = await pay(shop);
  await shop.stripe.refunds.create({ payment_intent, amount: 1000 });
  await expect(shop.stripe.refunds.create({ payment_intent, amount: 2001 })).rejects.toMatchObject({
    statusCode: 400,
    code: 'amount_too_large',
    param: 'amount',
  });
  const charge = await chargeOf(shop, payment_intent);
  const rest = await shop.stripe.refunds.create({ charge });
  expect(rest.amount).toBe(2000);
  const { data } = await shop.stripe.refunds.list({ payment_intent });
  expect(data.map(({ amount }) => amount)).toEqual([2000, 1000]);
  expect(await shop.stripe.charges.retrieve(charge)).toMatchObject({
    amount_captured: 3000,
    amount_refunded: 3000,
    refunded: true,
  });
});

test('refunds at the same time never exceed what was paid', async () => {
  await using shop = await startShop();
  const payment_intent = await pay(shop);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => shop.stripe.refunds.create({ payment_intent, amount: 700 })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(4);
  expect(shop.emulator.ledger().refunded).toBe(2800);
});

test('what was not paid cannot be refunded', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({ amount: 3000, currency: 'usd' });
  await expect(shop.stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({
    statusCode: 400,
  });
  await expect(shop.stripe.refunds.create({ payment_intent: 'pi_0' })).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
  await expect(shop.stripe.refunds.create({})).rejects.toMatchObject({ statusCode: 400 });
});

async function chargeOf({ stripe }: TestShop, paymentIntent: string): Promise<string> {
  const { latest_charge } = await stripe.paymentIntents.retrieve(paymentIntent);
  return typeof latest_charge === 'string' ? latest_charge : '';
}
