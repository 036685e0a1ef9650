import { expect, test } from 'vitest';
import { startShop } from '../test-shop.ts';

test('the ledger tells for each order what was taken and given back', async () => {
  await using shop = await startShop();
  const pay = (orderId: string, payment_method: string) =>
    shop.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      confirm: true,
      metadata: { orderId },
      payment_method,
    });
  const { id } = await pay('o-1', 'pm_card_visa');
  await shop.stripe.refunds.create({ payment_intent: id, amount: 300 });
  await expect(pay('o-2', 'pm_card_chargeDeclined')).rejects.toMatchObject({ statusCode: 402 });

  const ledger = {
    captured: 1000,
    refunded: 300,
    paymentIntents: [
      { status: 'succeeded', captured: 1000, refunded: 300, metadata: { orderId: 'o-1' } },
      { status: 'requires_payment_method', captured: 0, metadata: { orderId: 'o-2' } },
    ],
  };
  expect(shop.emulator.ledger()).toMatchObject(ledger);
  const answer = await fetch(`${shop.emulator.url}/_emulator/ledger`);
  expect(await answer.json()).toMatchObject(ledger);
});
