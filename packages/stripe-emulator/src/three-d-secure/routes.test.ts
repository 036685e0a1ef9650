import type { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { startShop, type TestShop } from '../test-shop.ts';

async function challenge(
  { stripe }: TestShop,
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<{ id: string; page: string }> {
  const intent = await stripe.paymentIntents.create({
    amount: 4200,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    ...params,
  });
  expect(intent).toMatchObject({ status: 'requires_action', latest_charge: null });
  expect(intent.next_action?.type).toBe('redirect_to_url');
  return { id: intent.id, page: intent.next_action?.redirect_to_url?.url ?? '' };
}

const press = (page: string, outcome: string): Promise<Response> =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });

test('completing 3-D Secure pays and leads back to the shop', async () => {
  await using shop = await startShop();
  const { id, page } = await challenge(shop, { return_url: 'https://shop.example/done?order=1' });
  expect(shop.emulator.ledger().captured).toBe(0);

  const answer = await press(page, 'complete');
  expect(answer.status).toBe(303);
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe('https://shop.example/done');
  expect(Object.fromEntries(back.searchParams)).toMatchObject({
    order: '1',
    payment_intent: id,
    redirect_status: 'succeeded',
  });
  const intent = await shop.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  expect(intent).toMatchObject({
    status: 'succeeded',
    amount_received: 4200,
    next_action: null,
    latest_charge: {
      payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
    },
  });
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type).toSorted())
    .toEqual([
      'charge.succeeded',
      'payment_intent.created',
      'payment_intent.requires_action',
      'payment_intent.succeeded',
    ]);
});

test('failing 3-D Secure asks for another payment method', async () => {
  await using shop = await startShop();
  const { id, page } = await challenge(shop);
  const answer = await press(page, 'fail');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Payment not made');
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: { code: 'payment_intent_authentication_failure' },
  });
  await expect
    .poll(() => shop.webhook.received.map((event) => event.type))
    .toContain('payment_intent.payment_failed');
  const paid = await shop.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
  expect(paid.status).toBe('succeeded');
});

test('pressing again moves no more money and leads to the same place', async () => {
  await using shop = await startShop();
  const { page } = await challenge(shop, { return_url: 'https://shop.example/done' });
  const answers = await Promise.all([press(page, 'complete'), press(page, 'complete')]);
  const places = answers.map((answer) => answer.headers.get('location'));
  expect(places[0]).toContain('redirect_status=succeeded');
  expect(places[1]).toBe(places[0]);
  expect(shop.emulator.ledger().captured).toBe(4200);
});

test('the page of a cancelled payment pays nothing', async () => {
  await using shop = await startShop();
  const { id, page } = await challenge(shop);
  await shop.stripe.paymentIntents.cancel(id);
  expect(await (await press(page, 'complete')).text()).toContain('Payment not made');
  expect(shop.emulator.ledger().captured).toBe(0);
});

test('a card can be declined after its owner was authenticated', async () => {
  await using shop = await startShop();
  const { id, page } = await challenge(shop, {
    payment_method: 'pm_card_threeDSecureRequiredChargeDeclined',
    return_url: 'https://shop.example/done',
  });
  const answer = await press(page, 'complete');
  expect(answer.headers.get('location')).toContain('redirect_status=failed');
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined' },
  });
});

test('3-D Secure with manual capture holds the money', async () => {
  await using shop = await startShop();
  const { id, page } = await challenge(shop, { capture_method: 'manual' });
  expect(await (await press(page, 'complete')).text()).toContain('Payment approved');
  expect((await shop.stripe.paymentIntents.retrieve(id)).status).toBe('requires_capture');
});

test('the page escapes what it shows, allows no script, and lets its form lead to the shop', async () => {
  await using shop = await startShop();
  const { page } = await challenge(shop, {
    description: '<script>alert("1")</script>',
    return_url: 'https://shop.example/done',
  });
  const answer = await fetch(page);
  const html = await answer.text();
  expect(html).toContain('$42.00');
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' https://shop.example;");
  expect((await press(page, 'nonsense')).status).toBe(400);
  expect((await press(`${page}0`, 'complete')).status).toBe(404);
});

test.for(['javascript:alert(1)', '/done', 'data:text/html,x'])(
  'the return address %s is refused',
  async (return_url) => {
    await using shop = await startShop();
    await expect(challenge(shop, { return_url })).rejects.toMatchObject({
      statusCode: 400,
      param: 'return_url',
    });
  },
);
