import { createLogger, readSettings, type SubgraphClient } from '@stoa/service-kit';
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { routerSettings } from '../settings.ts';
import { startRouter, type RouterOptions, type RunningRouter } from '../start-router.ts';
import { createShop, type Shop } from './shop.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** A GraphQL answer, read loosely: tests state what they expect of it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  /** The body as it came. */
  readonly text: string;
}

export interface TestRouter extends RunningRouter {
  readonly shop: Shop;
  readonly tokens: Tokens;
  readonly origin: string;
  /** Sends an operation over HTTP. */
  query(
    query: string,
    options?: { variables?: object; headers?: Record<string, string>; operationName?: string },
  ): Promise<Answer>;
  /** Sends anything over HTTP. */
  fetch(path: string, init?: RequestInit): Promise<Answer>;
  /** A graphql-ws client that does not try again. */
  connect(options?: Partial<ClientOptions>): Client;
}

/**
 * Starts a router on a shop of its own, and stops it when the test ends.
 *
 * @param options `settings` as they would stand in the environment; `clients` take the place of the shop's.
 */
export async function startTestRouter(
  options: Partial<Omit<RouterOptions, 'settings'>> & {
    settings?: Record<string, string>;
    clients?: Readonly<Record<string, SubgraphClient>>;
  } = {},
): Promise<TestRouter> {
  const tokens = await createTokens();
  const shop = createShop(tokens.authenticate);
  const { settings, clients, ...rest } = options;
  const router = await startRouter({
    supergraph: { sdl: shop.supergraphSdl },
    clientOf: (name) => required(clients?.[name] ?? shop.clients[name]),
    authenticate: tokens.authenticate,
    forwards: [],
    settings: readSettings('router', routerSettings, { PORT: '0', ...settings }),
    log: createLogger('router', 'silent'),
    ...rest,
  });
  onTestFinished(async () => router.stop());
  const origin = new URL(router.url).origin;

  const send = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      ...(isJson ? JSON.parse(text) : {}),
      status: response.status,
      headers: response.headers,
      text,
    };
  };
  return {
    ...router,
    shop,
    tokens,
    origin,
    fetch: send,
    query: async (query, { headers, ...body } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...body }),
      }),
    connect(clientOptions) {
      const client = createClient({
        url: router.url.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazyCloseTimeout: 60_000,
        ...clientOptions,
      });
      onTestFinished(async () => client.dispose());
      return client;
    },
  };
}

export function required<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('This test misses something it made.');
  return value;
}
