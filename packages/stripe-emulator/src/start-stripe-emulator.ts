import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { createServer } from './api/server.ts';
import { ledgerOf, type Ledger } from './control/ledger.ts';
import { addControlRoutes } from './control/routes.ts';
import { claimDirectory, refuseDirectoryInUse, type Owner } from './store/directory-owner.ts';
import { Store } from './store/store.ts';
import { addThreeDSecurePages } from './three-d-secure/routes.ts';
import { WebhookSender } from './webhooks/webhook-sender.ts';

export interface StripeEmulatorOptions {
  /** Where the state is kept; it survives kill -9. Null keeps it in memory. */
  directory: string | null;
  /** Preferred: when it is taken, another free one is used. 0 takes any. Default 12111. */
  port?: number;
  /** The address to listen on. Default 127.0.0.1. */
  host?: string;
  webhook: {
    /** Where events are posted; a function is asked before each attempt. */
    url: string | (() => string);
    /** What they are signed with: `whsec_…`. */
    secret: string;
  };
  /**
   * Milliseconds before the second, third, … attempt to deliver an event; the last is used again
   * and again. Default 200, 500, 1000, 2000, 5000, 10000, 30000.
   */
  webhookRetryDelays?: readonly [number, ...number[]];
  /** Told of webhooks that fail and of errors in the emulator. Default: nobody. */
  log?: Logger;
}

export interface StripeEmulator {
  readonly port: number;
  /** For example `http://127.0.0.1:12111`. */
  readonly url: string;
  /** Posts events elsewhere from now on, and takes up at once those that are not delivered. */
  setWebhookUrl(url: string): void;
  /** All the money that was moved, for proofs. */
  ledger(): Ledger;
  /** Answers what has arrived, ends deliveries and closes the journal; what is undelivered goes on at the next start. */
  stop(): Promise<void>;
}

const defaultPort = 12111;
const defaultRetryDelays = [200, 500, 1000, 2000, 5000, 10_000, 30_000] as const;

/**
 * Starts the emulator, with the state that `directory` holds.
 * @throws Error when another running emulator uses `directory`, or its journal is damaged.
 */
export async function startStripeEmulator({
  directory,
  port = defaultPort,
  host = '127.0.0.1',
  webhook,
  webhookRetryDelays = defaultRetryDelays,
  log = pino({ enabled: false }),
}: StripeEmulatorOptions): Promise<StripeEmulator> {
  if (directory !== null) await refuseDirectoryInUse(directory);
  const store = directory === null ? new Store() : await Store.open(directory);
  let webhookUrl = webhook.url;
  const webhooks = new WebhookSender({
    url: () => (typeof webhookUrl === 'string' ? webhookUrl : webhookUrl()),
    secret: webhook.secret,
    retryDelays: webhookRetryDelays,
    onDelivered: ({ id }) => store.commit([{ object: 'event_delivered', id }]),
    log,
  });
  store.onEvent((event) => webhooks.send(event));

  const app = await createServer(store, log);
  const instance = randomUUID();
  app.get('/', (request): Owner & { description: string } => ({
    description: "Stoa's stand-in for Stripe's API: no real money moves here.",
    url: `${request.protocol}://${request.host}`,
    instance,
  }));
  addThreeDSecurePages(app, store);
  addControlRoutes(app, store, webhooks);

  const url = await listen(app, host, port);
  if (directory !== null) await claimDirectory(directory, { url, instance });
  for (const event of store.undelivered()) webhooks.send(event);

  return {
    port: Number(new URL(url).port),
    url,
    setWebhookUrl(next) {
      webhookUrl = next;
      webhooks.retryNow();
    },
    ledger: () => ledgerOf(store),
    async stop() {
      await app.close();
      await webhooks.stop();
      store.close();
    },
  };
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return app.listen({ host, port: 0 });
  }
}
