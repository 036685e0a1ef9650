import {
  createAuthenticate,
  createHttpClient,
  createLogger,
  publishedKeys,
  SettingsError,
  type SubgraphName,
} from '@stoa/service-kit';
import type { z } from 'zod';
import type { SettingsOf, SubgraphDefinition } from './define-subgraph.ts';
import type { EventBus } from './events/bus.ts';
import { createLocalBus } from './events/local-bus.ts';
import { createRedisBus } from './events/redis-bus.ts';
import { createLocalTopics } from './live/local-topics.ts';
import { createRedisTopics } from './live/redis-topics.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import type { ProcessSettings } from './settings.ts';
import { startSubgraph } from './start-subgraph.ts';

/**
 * Runs a subgraph in a process of its own until SIGTERM or SIGINT. What `src/main.ts` of each calls.
 *
 * @param readSettings reads the environment; a mistake in it ends the process with its message.
 */
export async function runSubgraph<Shape extends z.ZodRawShape, Services>(
  definition: SubgraphDefinition<Shape, Services>,
  readSettings: () => ProcessSettings & SettingsOf<Shape>,
): Promise<void> {
  const settings = settingsOrExit(readSettings);
  const log = createLogger(definition.name, settings.LOG_LEVEL);
  if (settings.REDIS_URL === undefined) {
    log.warn('REDIS_URL is not set: events and live changes stay inside this process');
  }
  const bus = settings.REDIS_URL ? createRedisBus(settings.REDIS_URL, log) : createOwnBus();
  const live = settings.REDIS_URL
    ? createRedisTopics(settings.REDIS_URL, log)
    : createLocalTopics();
  const clients = createClients(settings);
  const keys = publishedKeys(settings.JWKS_URL);
  const subgraph = await startSubgraph(definition, {
    databaseUrl: settings.DATABASE_URL,
    settings,
    bus,
    live,
    log,
    authenticate: createAuthenticate({
      keys,
      service: { secret: settings.SERVICE_SECRET, audience: definition.name },
    }),
    serviceSecret: settings.SERVICE_SECRET,
    clientOf: (name) => clients[name],
    seed: settings.SEED_DEMO,
    onProgress: (message) => log.info(message),
  });
  const server = await serveSubgraph(subgraph, { host: settings.HOST, port: settings.PORT });
  log.info(`${definition.name} is ready at ${server.url}`);

  async function stop(signal: string): Promise<void> {
    log.info(`${signal}: finishing what runs`);
    await server.stop();
    await bus.close();
    await live.close();
    await subgraph.stop();
    await Promise.all(Object.values(clients).map(async (client) => client.close()));
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(signal));
  }
}

/** For a process without neighbours: events reach only itself. */
function createOwnBus(): EventBus {
  const bus = createLocalBus();
  bus.open();
  return bus;
}

function createClients(settings: ProcessSettings) {
  const urls: Record<SubgraphName, string> = {
    users: settings.USERS_URL,
    catalog: settings.CATALOG_URL,
    cart: settings.CART_URL,
    orders: settings.ORDERS_URL,
    payments: settings.PAYMENTS_URL,
    notifications: settings.NOTIFICATIONS_URL,
  };
  const client = (name: SubgraphName) => createHttpClient(name, urls[name]);
  return {
    users: client('users'),
    catalog: client('catalog'),
    cart: client('cart'),
    orders: client('orders'),
    payments: client('payments'),
    notifications: client('notifications'),
  };
}

function settingsOrExit<Settings>(read: () => Settings): Settings {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
