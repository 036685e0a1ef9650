import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startStripeEmulator } from './start-stripe-emulator.ts';

const { PORT, HOST, WEBHOOK_URL, WEBHOOK_SECRET, DIRECTORY } = readEnv();
const log = pino({ name: 'stripe-emulator' });
const emulator = await startStripeEmulator({
  directory: DIRECTORY ?? null,
  port: PORT,
  host: HOST,
  webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET },
  log,
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void emulator.stop());

log.info({ url: emulator.url, webhook: WEBHOOK_URL, directory: DIRECTORY }, 'listening');
