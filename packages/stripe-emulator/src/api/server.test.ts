import { expect, test } from 'vitest';
import { connect, startShop } from '../test-shop.ts';

const order = { amount: 2500, currency: 'usd' };

test('the same idempotency key gives the same answer and moves money once', async () => {
  await using shop = await startShop();
  const pay = (amount = 2500) =>
    shop.stripe.paymentIntents.create(
      { amount, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' },
      { idempotencyKey: 'order-1' },
    );
  const first = await pay();
  const second = await pay();
  expect(second).toEqual(first);
  expect(first.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
  expect(second.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  await expect(pay(9900)).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
  });
  expect(shop.emulator.ledger()).toMatchObject({ captured: 2500, paymentIntents: [{}] });
});

test('a declined payment is remembered by its key, a refused request is not', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create(order);
  const confirm = (idempotencyKey: string, payment_method: string) =>
    shop.stripe.paymentIntents.confirm(id, { payment_method }, { idempotencyKey });
  await expect(confirm('a', 'pm_card_chargeDeclined')).rejects.toMatchObject({ statusCode: 402 });
  await expect(confirm('a', 'pm_card_chargeDeclined')).rejects.toMatchObject({
    statusCode: 402,
    headers: { 'idempotent-replayed': 'true' },
  });
  await expect(confirm('b', 'pm_unknown')).rejects.toMatchObject({ statusCode: 400 });
  expect(await confirm('b', 'pm_card_visa')).toMatchObject({ status: 'succeeded' });
});

test('a publishable key can do no more than a browser needs', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create(order);
  const forbidden = [
    shop.browser.paymentIntents.create(order),
    shop.browser.paymentIntents.list(),
    shop.browser.paymentIntents.update(id, { amount: 100 }),
    shop.browser.paymentIntents.capture(id),
    shop.browser.paymentIntents.cancel(id),
    shop.browser.refunds.create({ payment_intent: id }),
    shop.browser.events.list(),
    shop.browser.balance.retrieve(),
    shop.browser.customers.create(),
  ];
  for (const refused of await Promise.allSettled(forbidden)) {
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: { statusCode: 403, code: 'secret_key_required' },
    });
  }
});

test('a missing or malformed key is refused', async () => {
  await using shop = await startShop();
  await expect(connect(shop.emulator.port, 'nonsense').balance.retrieve()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
  });
  expect((await fetch(`${shop.emulator.url}/v1/balance`)).status).toBe(401);
  const basic = `Basic ${Buffer.from('sk_test_curl:').toString('base64')}`;
  const answer = await fetch(`${shop.emulator.url}/v1/balance`, {
    headers: { authorization: basic },
  });
  expect(answer.status).toBe(200);
});

test('unknown records, addresses, bodies and expansions get answers in Stripe’s form', async () => {
  await using shop = await startShop();
  await expect(shop.stripe.paymentIntents.retrieve('pi_0')).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 404,
    code: 'resource_missing',
    message: "No such payment_intent: 'pi_0'",
  });
  await expect(shop.stripe.products.list()).rejects.toMatchObject({ statusCode: 404 });
  const { id } = await shop.stripe.paymentIntents.create(order);
  await expect(
    shop.stripe.paymentIntents.retrieve(id, { expand: ['nothing'] }),
  ).rejects.toMatchObject({ statusCode: 400, param: 'expand' });
  const json = await fetch(`${shop.emulator.url}/v1/payment_intents`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_shop', 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  expect(json.status).toBe(415);
  expect(await json.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
});

test('a browser on another origin may call the API', async () => {
  await using shop = await startShop();
  const preflight = await fetch(`${shop.emulator.url}/v1/payment_intents/pi_1/confirm`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,idempotency-key',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe(
    'authorization,idempotency-key',
  );
});

test('the balance is what was captured less what was refunded', async () => {
  await using shop = await startShop();
  const { id } = await shop.stripe.paymentIntents.create({
    ...order,
    confirm: true,
    payment_method: 'pm_card_visa',
  });
  await shop.stripe.refunds.create({ payment_intent: id, amount: 400 });
  expect((await shop.stripe.balance.retrieve()).available).toEqual([
    { currency: 'usd', amount: 2100 },
  ]);
});
