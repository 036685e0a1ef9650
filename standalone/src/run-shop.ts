import { demoAccounts, demoPassword } from '@stoa/demo-data';
import { SettingsError } from '@stoa/service-kit';
import { readEnvironment } from './env.ts';
import { startShop, type Shop } from './start-shop.ts';

const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(5);
const report = (message: string) => console.log(`${seconds()} s  ${message}`);

/** Starts the shop as its settings say, prints where it is, and stops it on a signal. */
export async function runShop(): Promise<void> {
  try {
    const settings = readEnvironment();
    const shop = await startShop(settings, report);
    printAddresses(shop, settings.SEED_DEMO);
    stopOnSignals(shop);
  } catch (error) {
    console.error(error instanceof SettingsError ? error.message : error);
    process.exitCode = 1;
  }
}

function printAddresses(shop: Shop, seeded: boolean): void {
  const accounts = seeded
    ? demoAccounts.filter(({ role }, index) => role !== 'CUSTOMER' || index < 5)
    : [];
  console.log(`
Stoa is ready (${seconds().trim()} s).

  GraphQL       ${shop.url}/graphql   (HTTP and WebSocket)
  Sandbox       ${shop.url}/
  GraphiQL      ${shop.url}/graphiql
  Mailbox       ${shop.url}/dev/mail
  Readiness     ${shop.url}/health/ready${
    shop.stripeEmulatorUrl === null ? '' : `\n  Stripe stand-in  ${shop.stripeEmulatorUrl}`
  }
${
  accounts.length === 0
    ? ''
    : `
Demo accounts (password: ${demoPassword})
${accounts.map(({ role, email }) => `  ${role.padEnd(12)}  ${email}`).join('\n')}
`
}
Ctrl-C stops it.`);
}

function stopOnSignals(shop: Shop): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    report('stopping: finishing what was accepted');
    await shop.stop();
    report('stopped');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
}
