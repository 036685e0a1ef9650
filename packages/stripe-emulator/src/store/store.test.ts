import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startStripeEmulator } from '../start-stripe-emulator.ts';
import { startShop, webhookSecret } from '../test-shop.ts';

let directory: string;
const journal = () => join(directory, 'journal.jsonl');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stripe-emulator-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function payOnce(): Promise<string> {
  await using shop = await startShop({ directory });
  const { id } = await shop.stripe.paymentIntents.create(
    { amount: 800, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' },
    { idempotencyKey: 'order-1' },
  );
  await expect.poll(() => shop.webhook.received).toHaveLength(3);
  return id;
}

test('a restart keeps payments, events and idempotent answers, in a shorter journal', async () => {
  const id = await payOnce();
  const before = (await readFile(journal(), 'utf8')).length;
  await using shop = await startShop({ directory });
  expect((await readFile(journal(), 'utf8')).length).toBeLessThan(before);
  expect(await payAgain(shop.stripe)).toBe(id);
  expect((await shop.stripe.events.list()).data).toHaveLength(3);
  expect(shop.emulator.ledger()).toMatchObject({ captured: 800, paymentIntents: [{ id }] });
});

const payAgain = async (stripe: Awaited<ReturnType<typeof startShop>>['stripe']) => {
  const { id } = await stripe.paymentIntents.create(
    { amount: 800, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' },
    { idempotencyKey: 'order-1' },
  );
  return id;
};

test('a last line cut off by a crash is left out', async () => {
  await payOnce();
  await appendFile(journal(), '[{"id":"pi_half","object":"payment_intent","amo');
  await using shop = await startShop({ directory });
  expect(shop.emulator.ledger()).toMatchObject({ captured: 800, paymentIntents: [{}] });
});

test('a journal damaged before its end is refused, with its line', async () => {
  await payOnce();
  await writeFile(journal(), `nonsense\n${await readFile(journal(), 'utf8')}`);
  await expect(startShop({ directory })).rejects.toThrow(/journal\.jsonl is damaged at line 1/);
});

test('two emulators cannot share a directory', async () => {
  await using shop = await startShop({ directory });
  const second = startStripeEmulator({
    directory,
    port: 0,
    webhook: { url: shop.webhook.url, secret: webhookSecret },
  });
  await expect(second).rejects.toThrow(
    `The Stripe emulator at ${shop.emulator.url} uses ${directory}`,
  );
});

test('a port that is taken is no obstacle', async () => {
  await using first = await startShop();
  await using second = await startShop({ port: first.emulator.port });
  expect(second.emulator.port).not.toBe(first.emulator.port);
  expect((await second.stripe.balance.retrieve()).available).toEqual([]);
});
