import { expect, test } from 'vitest';
import { startShop } from '../test-shop.ts';

test('lists run from the newest on, page by page', async () => {
  await using shop = await startShop();
  const customer = await shop.stripe.customers.create({ email: 'ada@example.com' });
  const ids: string[] = [];
  for (let n = 0; n < 25; n++) {
    const mine = n % 5 === 0 ? { customer: customer.id } : {};
    const intent = await shop.stripe.paymentIntents.create({
      amount: 500 + n,
      currency: 'usd',
      ...mine,
    });
    ids.unshift(intent.id);
  }
  const first = await shop.stripe.paymentIntents.list();
  expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/payment_intents' });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 10));
  const back = await shop.stripe.paymentIntents.list({ limit: 5, ending_before: ids[10] ?? '' });
  expect(back.data.map(({ id }) => id)).toEqual(ids.slice(5, 10));
  const everything = await shop.stripe.paymentIntents
    .list({ limit: 7 })
    .autoPagingToArray({ limit: 100 });
  expect(everything.map(({ id }) => id)).toEqual(ids);

  const mine = await shop.stripe.paymentIntents.list({
    customer: customer.id,
    expand: ['data.customer'],
  });
  expect(mine.data).toHaveLength(5);
  expect(mine.data[0]?.customer).toMatchObject({ email: 'ada@example.com' });
  const { data: later } = await shop.stripe.paymentIntents.list({
    created: { gt: Math.floor(Date.now() / 1000) + 60 },
  });
  expect(later).toEqual([]);
  await expect(shop.stripe.paymentIntents.list({ limit: 101 })).rejects.toMatchObject({
    param: 'limit',
  });
});
