import { expect, test } from 'vitest';
import { startShop } from '../test-shop.ts';

test('a new intent waits for a payment method and carries what it was made with', async () => {
  await using shop = await startShop();
  const intent = await shop.stripe.paymentIntents.create({
    amount: 1999,
    currency: 'EUR',
    description: 'Order 1001',
    metadata: { orderId: 'o-1', 'with [brackets] & é': 'a+b=c&d' },
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    receipt_email: 'ada@example.com',
  });
  expect(intent).toMatchObject({
    object: 'payment_intent',
    amount: 1999,
    currency: 'eur',
    description: 'Order 1001',
    metadata: { orderId: 'o-1', 'with [brackets] & é': 'a+b=c&d' },
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    receipt_email: 'ada@example.com',
    status: 'requires_payment_method',
    amount_received: 0,
    latest_charge: null,
  });
  expect(intent.client_secret).toMatch(new RegExp(`^${intent.id}_secret_\\w+$`));
  const { lastResponse: _, ...body } = intent;
  expect(await shop.stripe.paymentIntents.retrieve(intent.id)).toEqual(body);
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type))
    .toEqual(['payment_intent.created']);
});

test('an intent with a payment method waits for its confirmation', async () => {
  await using shop = await startShop();
  const intent = await shop.stripe.paymentIntents.create({
    amount: 1999,
    currency: 'usd',
    payment_method: 'pm_card_mastercard',
  });
  expect(intent.status).toBe('requires_confirmation');
  const paid = await shop.stripe.paymentIntents.confirm(intent.id);
  expect(paid).toMatchObject({ status: 'succeeded', payment_method: intent.payment_method });
});

test('create with confirm pays at once', async () => {
  await using shop = await startShop();
  const intent = await shop.stripe.paymentIntents.create({
    amount: 1999,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_visa',
    expand: ['latest_charge'],
  });
  expect(intent).toMatchObject({
    status: 'succeeded',
    amount_received: 1999,
    latest_charge: { object: 'charge', amount_captured: 1999, payment_intent: intent.id },
  });
});

test.for([
  ['a missing amount', { currency: 'usd' }, 'parameter_missing', 'amount'],
  ['no whole amount', { amount: 1.5, currency: 'usd' }, 'parameter_invalid_integer', 'amount'],
  ['an amount of nothing', { amount: 0, currency: 'usd' }, 'parameter_invalid_integer', 'amount'],
  ['less than Stripe charges', { amount: 49, currency: 'usd' }, 'amount_too_small', 'amount'],
  ['more than Stripe charges', { amount: 1e8, currency: 'usd' }, 'amount_too_large', 'amount'],
  [
    'an unknown parameter',
    { amount: 99, currency: 'usd', color: 'red' },
    'parameter_unknown',
    'color',
  ],
  [
    'an unknown customer',
    { amount: 99, currency: 'usd', customer: 'cus_0' },
    'resource_missing',
    'customer',
  ],
] as const)('%s is refused by name', async ([, params, code, param]) => {
  await using shop = await startShop();
  const created = shop.stripe.rawRequest('POST', '/v1/payment_intents', { ...params });
  await expect(created).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 400,
    code,
    param,
  });
  expect(shop.emulator.ledger().paymentIntents).toEqual([]);
});
