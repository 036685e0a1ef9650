import type { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { testCards } from '../payment-methods/test-cards.ts';
import { startShop, type TestShop } from '../test-shop.ts';

const order = { amount: 2500, currency: 'usd', metadata: { orderId: 'o-1' } };

const decliningCards = testCards.flatMap(({ authentication, decline, number, paymentMethods }) =>
  decline && !authentication ? paymentMethods.map((id) => ({ id, number, decline })) : [],
);

test('a shopper pays in the browser with the publishable key and the client secret', async () => {
  await using shop = await startShop();
  const { id, client_secret } = await shop.stripe.paymentIntents.create(order);
  const seen = await confirmInBrowser(shop, id, client_secret);
  expect(seen).toMatchObject({ id, status: 'succeeded' });
  expect(seen).not.toHaveProperty('metadata');
  const again = await confirmInBrowser(shop, id, client_secret).catch((error: unknown) => error);
  expect(again).toMatchObject({ payment_intent: { id, status: 'succeeded' } });
  expect(again).not.toHaveProperty('payment_intent.metadata');

  const intent = await shop.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  expect(intent).toMatchObject({
    status: 'succeeded',
    amount_received: 2500,
    last_payment_error: null,
    metadata: order.metadata,
    latest_charge: {
      amount_captured: 2500,
      amount_refunded: 0,
      captured: true,
      refunded: false,
      status: 'succeeded',
      payment_method_details: { card: { brand: 'visa', last4: '4242' } },
    },
  });
  await expect
    .poll(() => typesOf(shop))
    .toEqual(['charge.succeeded', 'payment_intent.created', 'payment_intent.succeeded']);
  expect(shop.emulator.ledger()).toMatchObject({ captured: 2500, refunded: 0 });
});

test('a card number typed in the browser pays, with its brand and last digits', async () => {
  await using shop = await startShop();
  const { id, client_secret } = await shop.stripe.paymentIntents.create(order);
  const response = await fetch(`${shop.emulator.url}/v1/payment_intents/${id}/confirm`, {
    method: 'POST',
    headers: { authorization: 'Bearer pk_test_shop', origin: 'http://shop.example' },
    body: new URLSearchParams({
      client_secret: client_secret ?? '',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': '5555 5555 5555 4444',
      'payment_method_data[card][exp_month]': '2',
      'payment_method_data[card][exp_year]': '44',
      'payment_method_data[card][cvc]': '123',
      'payment_method_data[billing_details][name]': 'Ada',
    }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { latest_charge } = await shop.stripe.paymentIntents.retrieve(id, {
    expand: ['latest_charge'],
  });
  expect(latest_charge).toMatchObject({
    billing_details: { name: 'Ada' },
    payment_method_details: { card: { brand: 'mastercard', last4: '4444', exp_year: 2044 } },
  });
});

test.for(decliningCards)(
  '$id is declined, and another card pays afterwards',
  async ({ id, decline }) => {
    await using shop = await startShop();
    const intent = await shop.stripe.paymentIntents.create(order);
    await expect(
      shop.stripe.paymentIntents.confirm(intent.id, { payment_method: id }),
    ).rejects.toMatchObject({
      ...decline,
      type: 'StripeCardError',
      statusCode: 402,
      payment_intent: { id: intent.id, status: 'requires_payment_method' },
    });
    const declined = await shop.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge'],
    });
    expect(declined).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      amount_received: 0,
      last_payment_error: { ...decline, type: 'card_error' },
      latest_charge: { status: 'failed', paid: false, amount_captured: 0 },
    });
    await expect
      .poll(() => typesOf(shop))
      .toEqual(['charge.failed', 'payment_intent.created', 'payment_intent.payment_failed']);

    const paid = await shop.stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
    });
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null });
  },
);

test.for(testCards)('the number $number does what its payment method does', async (card) => {
  await using shop = await startShop();
  const method = await shop.browser.paymentMethods.create({
    type: 'card',
    card: { number: card.number, exp_month: 12, exp_year: 2044, cvc: '123' },
  });
  const { id } = await shop.stripe.paymentIntents.create(order);
  const confirmed = shop.stripe.paymentIntents.confirm(id, { payment_method: method.id });
  const outcome = await confirmed.then(
    (intent) => intent.status,
    (error: Stripe.errors.StripeCardError) => error.decline_code,
  );
  const direct = card.decline?.decline_code ?? 'succeeded';
  expect(outcome).toBe(card.authentication ? 'requires_action' : direct);
});

test('a card that is no test card, and one that has expired, are refused', async () => {
  await using shop = await startShop();
  const create = (card: object) =>
    shop.browser.paymentMethods.create({ type: 'card', card: { cvc: '123', ...card } });
  await expect(create({ number: '4111111111111111' })).rejects.toMatchObject({
    type: 'StripeCardError',
    decline_code: 'test_mode_live_card',
  });
  await expect(
    create({ number: '4242424242424242', exp_month: 1, exp_year: 2020 }),
  ).rejects.toMatchObject({ type: 'StripeCardError', code: 'invalid_expiry_year' });
});

test('an intent is paid once, however many confirm it at the same time', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create(order);
  const attempts = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      shop.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
    ),
  );
  const refused = attempts.filter((attempt) => attempt.status === 'rejected');
  expect(refused).toHaveLength(9);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
  expect(shop.emulator.ledger().captured).toBe(2500);
});

test('without a payment method there is nothing to confirm', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create(order);
  await expect(shop.stripe.paymentIntents.confirm(id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  await expect(
    shop.stripe.paymentIntents.confirm(id, { payment_method: 'pm_unknown' }),
  ).rejects.toMatchObject({ code: 'resource_missing', param: 'payment_method' });
});

test('a browser with another client secret, or none, neither sees nor pays an intent', async () => {
  await using shop = await startShop();
  const mine = await shop.stripe.paymentIntents.create(order);
  const other = await shop.stripe.paymentIntents.create(order);
  const wrongSecret = { code: 'payment_intent_invalid_parameter', param: 'client_secret' };
  const client_secret = other.client_secret ?? '';
  await expect(confirmInBrowser(shop, mine.id, client_secret)).rejects.toMatchObject(wrongSecret);
  await expect(
    shop.browser.paymentIntents.retrieve(mine.id, { client_secret }),
  ).rejects.toMatchObject(wrongSecret);
  await expect(shop.browser.paymentIntents.retrieve(mine.id)).rejects.toMatchObject({
    code: 'parameter_missing',
    param: 'client_secret',
  });
  expect(shop.emulator.ledger().captured).toBe(0);
});

function typesOf({ webhook }: TestShop): string[] {
  return webhook.received.map((event) => event.type).toSorted();
}

/** As Stripe.js does it; the SDK, made for servers, has no parameter for the client secret. */
function confirmInBrowser(shop: TestShop, id: string, clientSecret: string | null) {
  return shop.browser.rawRequest('POST', `/v1/payment_intents/${id}/confirm`, {
    client_secret: clientSecret,
    payment_method: 'pm_card_visa',
  });
}
