import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, startReceiver, webhookSecret, type Receiver } from './test-shop.ts';

const main = join(import.meta.dirname, 'main.ts');
let directory: string;
let webhook: Receiver;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stripe-emulator-'));
  webhook = await startReceiver();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await webhook[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

/** Starts the emulator as a process of its own. */
async function start() {
  const child = run({
    PORT: '0',
    WEBHOOK_URL: webhook.url,
    WEBHOOK_SECRET: webhookSecret,
    DIRECTORY: directory,
  });
  for await (const [line] of on(createInterface({ input: child.stdout }), 'line')) {
    const { url } = JSON.parse(String(line)) as { url?: string };
    if (url !== undefined)
      return { child, stripe: connect(Number(new URL(url).port), 'sk_test_1') };
  }
  throw new Error('The emulator ended without telling its address.');
}

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

test('what was answered before a kill -9 is there after it, paid once, and its events arrive', async () => {
  webhook.answerWith(() => 503);
  const first = await start();
  const pay = (stripe: typeof first.stripe, n: number) =>
    stripe.paymentIntents.create(
      { amount: 1000 + n, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' },
      { idempotencyKey: `order-${n}` },
    );
  const orders = Array.from({ length: 50 }, (_, n) => n);
  const answered: { n: number; id: string }[] = [];
  const attempts = orders.map(async (n) => {
    answered.push({ n, id: (await pay(first.stripe, n)).id });
    // Some requests are answered, some are under way, and some have not arrived.
    if (answered.length === 10) first.child.kill('SIGKILL');
  });
  await Promise.allSettled(attempts);
  expect(answered.length).toBeGreaterThanOrEqual(10);

  webhook.answerWith(() => 200);
  webhook.received.length = 0;
  const second = await start();
  for (const { n, id } of answered) {
    const intent = await second.stripe.paymentIntents.retrieve(id);
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 1000 + n });
  }
  const again = await Promise.all(orders.map((n) => pay(second.stripe, n)));
  for (const { n, id } of answered) expect(again[n]?.id).toBe(id);
  const all = await second.stripe.paymentIntents.list().autoPagingToArray({ limit: 1000 });
  expect(all).toHaveLength(orders.length);

  await expect
    .poll(() => new Set(webhook.received.map(({ id }) => id)).size, { timeout: 15_000 })
    .toBe(3 * orders.length);
});

test('SIGTERM ends it by itself', async () => {
  const { child } = await start();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('all wrong settings are named together', async () => {
  const child = run({ PORT: 'http', WEBHOOK_URL: 'nowhere' });
  const [output] = await Promise.all([child.stderr.toArray(), once(child, 'exit')]);
  const text = Buffer.concat(output).toString();
  for (const name of ['PORT', 'WEBHOOK_URL', 'WEBHOOK_SECRET']) expect(text).toContain(name);
});
