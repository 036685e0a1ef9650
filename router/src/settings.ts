import { logLevel, port } from '@stoa/service-kit';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;
const count = z.coerce.number().int().positive();
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

/** What the router needs to know wherever it runs. Sizes are bytes. */
export const routerSettings = {
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: logLevel.default('info'),
  /** Web origins that may call, with commas between. `localhost` stands for every port of this machine. */
  CORS_ORIGINS: list.default(['localhost']),
  /** Addresses or networks (CIDR) of load balancers whose `x-forwarded-for` is believed. */
  TRUSTED_PROXIES: list.default([]),
  /** Whether anybody may read the schema. Opens the Sandbox and GraphiQL pages too. */
  INTROSPECTION: z.stringbool().default(true),
  BODY_LIMIT: count.default(MEBIBYTE),

  /** Limits of one operation, with its fragments unfolded. */
  MAX_TOKENS: count.default(4_000),
  MAX_DEPTH: count.default(12),
  MAX_FIELDS: count.default(1_000),
  MAX_ALIASES: count.default(30),
  MAX_ROOT_FIELDS: count.default(20),

  /** Requests of one address, socket messages included, in so many seconds. */
  RATE_LIMIT_REQUESTS: count.default(600),
  RATE_LIMIT_SECONDS: count.default(10),

  SOCKETS_PER_ADDRESS: count.default(200),
  OPERATIONS_PER_SOCKET: count.default(100),
  SOCKET_MESSAGE_LIMIT: count.default(MEBIBYTE / 4),
  /** A client that leaves more than this unread is disconnected. */
  SOCKET_BUFFER_LIMIT: count.default(MEBIBYTE),
};

export type RouterSettings = z.infer<z.ZodObject<typeof routerSettings>>;
