import { httpUrl, logLevel, port, postgresUrl, redisUrl, secret } from '@stoa/service-kit';
import { z } from 'zod';

const neighbour = (subgraphPort: number) =>
  httpUrl.default(`http://127.0.0.1:${subgraphPort}/graphql`);

/** What every subgraph needs to know when it runs in a process of its own. */
export const processSettings = {
  /** Its own database; nobody else's. */
  DATABASE_URL: postgresUrl,
  /** Where it listens. Each subgraph has a default of its own. */
  PORT: port,
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: logLevel.default('info'),
  /** The event bus and live push. Without it the process is alone: events reach only itself. */
  REDIS_URL: redisUrl.optional(),
  /** Shared by all subgraphs, at least 32 characters. Signs the tokens they show each other. */
  SERVICE_SECRET: secret,
  /** The public keys that people's tokens are signed with. */
  JWKS_URL: httpUrl.default('http://127.0.0.1:4001/.well-known/jwks.json'),
  /** `true` puts the demo shop's share into an empty database. */
  SEED_DEMO: z.stringbool().default(false),
  USERS_URL: neighbour(4001),
  CATALOG_URL: neighbour(4002),
  CART_URL: neighbour(4003),
  ORDERS_URL: neighbour(4004),
  PAYMENTS_URL: neighbour(4005),
  NOTIFICATIONS_URL: neighbour(4006),
};

export type ProcessSettings = z.infer<z.ZodObject<typeof processSettings>>;
