import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@stoa/embedded-postgres';
import { startRouter } from '@stoa/router';
import {
  createAuthenticate,
  createLogger,
  SettingsError,
  publishedKeys,
  type Logger,
  type SubgraphClient,
  type SubgraphName,
} from '@stoa/service-kit';
import { startStripeEmulator, type StripeEmulator } from '@stoa/stripe-emulator';
import {
  createLocalBus,
  createLocalTopics,
  startSubgraph,
  type RunningSubgraph,
} from '@stoa/subgraph-kit';
import type { ShopSettings } from './env.ts';
import { freePort } from './free-port.ts';
import { loadSecrets } from './secrets.ts';
import { subgraphs } from './subgraphs.ts';

const SUPERGRAPH = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

/** The whole shop, running in this process. */
export interface Shop {
  /** As `http://127.0.0.1:4000`. */
  readonly url: string;
  /** The emulator's address, or null when the shop talks to Stripe itself. */
  readonly stripeEmulatorUrl: string | null;
  /** Of the database server, for tests and tools. */
  readonly postgresUrl: string;
  /** Finishes what was accepted, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts Postgres, the Stripe emulator, the six subgraphs and the router, in this process.
 *
 * @param report is told what is being done, line by line.
 */
export async function startShop(
  settings: ShopSettings,
  report: (message: string) => void,
): Promise<Shop> {
  const log = createLogger('stoa', settings.LOG_LEVEL);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of stops.toReversed()) await stopOne();
  };
  try {
    const secrets = await loadSecrets(settings.STOA_DIRECTORY);
    const port = await freePort(settings.PORT, settings.HOST);
    if (port !== settings.PORT && settings.portWasChosen) {
      throw new SettingsError('Stoa', [`PORT: somebody listens on ${settings.PORT} already`]);
    }
    if (port !== settings.PORT) report(`port ${settings.PORT} is taken: using ${port}`);
    const url = `http://${settings.HOST}:${port}`;

    const postgres = await startPostgres({
      directory: join(settings.STOA_DIRECTORY, 'postgres'),
      port: settings.POSTGRES_PORT,
      onProgress: (message) => report(`postgres: ${message}`),
    });
    stops.push(async () => postgres.stop());
    report(`postgres: ready on port ${postgres.port}`);

    const stripe = await stripeFor(settings, secrets.webhook, url);
    if (stripe.emulator) {
      const { emulator } = stripe;
      stops.push(async () => emulator.stop());
      report(`stripe emulator: ready on port ${emulator.port}`);
    }

    const running = await startSubgraphs({
      settings: {
        ...settings,
        ...stripe.settings,
        SHOP_URL: settings.SHOP_URL ?? url,
        DEV_MAILBOX:
          settings.DEV_MAILBOX ?? (settings.SMTP_URL === null && isLoopback(settings.HOST)),
      },
      databaseUrl: async (name) => postgres.database(name),
      jwksUrl: `${url}/.well-known/jwks.json`,
      serviceSecret: secrets.service,
      stops,
      log,
      report,
    });

    const router = await startRouter({
      supergraph: { file: SUPERGRAPH },
      clientOf: (name) => clientOf(running, name as SubgraphName),
      authenticate: createAuthenticate({ keys: publishedKeys(`${url}/.well-known/jwks.json`) }),
      forwards: [
        { prefix: '/.well-known', to: { plugin: running.users.routes } },
        { prefix: '/images', to: { plugin: running.catalog.routes } },
        { prefix: '/webhooks', to: { plugin: running.payments.routes } },
        { prefix: '/dev/mail', to: { plugin: running.notifications.routes } },
      ],
      settings: { ...settings, PORT: port },
      isReady: async () =>
        (await Promise.all(Object.values(running).map(async (one) => one.isReady()))).every(
          Boolean,
        ),
      log,
    });
    stops.push(async () => router.stop());
    return {
      url,
      stripeEmulatorUrl: stripe.emulator?.url ?? null,
      postgresUrl: postgres.adminUrl(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nobody but this machine reaches such an address: what is open for development may be open on it. */
const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Stripe as it is set, or the emulator in its place. */
async function stripeFor(settings: ShopSettings, webhookSecret: string, url: string) {
  const {
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    STRIPE_WEBHOOK_SECRET: secret,
  } = settings;
  if (secretKey && publishableKey && secret) {
    return {
      emulator: null,
      settings: {
        STRIPE_SECRET_KEY: secretKey,
        STRIPE_PUBLISHABLE_KEY: publishableKey,
        STRIPE_WEBHOOK_SECRET: secret,
        STRIPE_API_URL: null,
      },
    };
  }
  const emulator: StripeEmulator = await startStripeEmulator({
    directory: join(settings.STOA_DIRECTORY, 'stripe'),
    port: settings.STRIPE_EMULATOR_PORT,
    webhook: { url: `${url}/webhooks/stripe`, secret: webhookSecret },
  });
  return {
    emulator,
    settings: {
      STRIPE_SECRET_KEY: 'sk_test_emulator',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_emulator',
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: emulator.url,
    },
  };
}

type Running = Record<SubgraphName, RunningSubgraph>;
type StripeSettings = Awaited<ReturnType<typeof stripeFor>>['settings'];

async function startSubgraphs(options: {
  settings: ShopSettings & StripeSettings;
  databaseUrl: (name: string) => Promise<string>;
  jwksUrl: string;
  serviceSecret: string;
  stops: (() => Promise<void>)[];
  log: Logger;
  report: (message: string) => void;
}): Promise<Running> {
  const { settings, stops, log, report } = options;
  const bus = createLocalBus();
  const live = createLocalTopics();
  const keys = publishedKeys(options.jwksUrl);
  const running: Partial<Running> = {};

  const start = async (name: SubgraphName) => {
    const subgraph = await startSubgraph(subgraphs[name] as never, {
      databaseUrl: await options.databaseUrl(name),
      settings,
      bus,
      live,
      log,
      authenticate: createAuthenticate({
        keys,
        service: { secret: options.serviceSecret, audience: name },
      }),
      serviceSecret: options.serviceSecret,
      clientOf: (neighbour) => clientOf(running, neighbour),
      seed: settings.SEED_DEMO,
      onProgress: report,
    });
    stops.push(async () => subgraph.stop());
    running[name] = subgraph;
    report(`${name}: ready`);
    return subgraph;
  };

  stops.push(async () => live.close());
  const starting = {
    users: start('users'),
    catalog: start('catalog'),
    cart: start('cart'),
    orders: start('orders'),
    payments: start('payments'),
    notifications: start('notifications'),
  };
  // All of them come to an end, so that those that did start can be stopped when one did not.
  await Promise.allSettled(Object.values(starting));
  stops.push(async () => bus.close());
  const started = {
    users: await starting.users,
    catalog: await starting.catalog,
    cart: await starting.cart,
    orders: await starting.orders,
    payments: await starting.payments,
    notifications: await starting.notifications,
  };
  bus.open();
  return started;
}

function clientOf(running: Partial<Running>, name: SubgraphName): SubgraphClient {
  const client = running[name]?.client;
  if (!client) throw new Error(`${name} is not running yet.`);
  return client;
}
