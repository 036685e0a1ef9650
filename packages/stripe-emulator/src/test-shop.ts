import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import {
  startStripeEmulator,
  type StripeEmulator,
  type StripeEmulatorOptions,
} from './start-stripe-emulator.ts';

export const webhookSecret = 'whsec_test';

/** A webhook as a shop would write it, on the SDK, that remembers what it took. */
export interface Receiver extends AsyncDisposable {
  url: string;
  /** Events whose signature was right, in the order they came in, refused ones too. */
  received: Stripe.Event[];
  /** What it answers from now on. */
  answerWith(status: (event: Stripe.Event) => number): void;
}

const accept = (_event: Stripe.Event): number => 200;

export async function startReceiver(): Promise<Receiver> {
  const received: Stripe.Event[] = [];
  let answer = accept;
  const server = createServer((request, response) => {
    void verifiedEvent(request)
      .then((event) => {
        received.push(event);
        return answer(event);
      })
      .catch(() => 400)
      .then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    received,
    answerWith(status) {
      answer = status;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An emulator with its two kinds of clients and a webhook. */
export interface TestShop extends AsyncDisposable {
  emulator: StripeEmulator;
  /** The server's side: the official SDK with a secret key. */
  stripe: Stripe;
  /** The browser's side: the same with a publishable key. */
  browser: Stripe;
  webhook: Receiver;
}

export async function startShop(options: Partial<StripeEmulatorOptions> = {}): Promise<TestShop> {
  const webhook = await startReceiver();
  const emulator = await startStripeEmulator({
    directory: null,
    port: 0,
    webhook: { url: webhook.url, secret: webhookSecret },
    webhookRetryDelays: [10],
    ...options,
  });
  return {
    emulator,
    stripe: connect(emulator.port, 'sk_test_shop'),
    browser: connect(emulator.port, 'pk_test_shop'),
    webhook,
    async [Symbol.asyncDispose]() {
      await emulator.stop();
      await webhook[Symbol.asyncDispose]();
    },
  };
}

export function connect(port: number, key: string): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

async function verifiedEvent(request: IncomingMessage): Promise<Stripe.Event> {
  const body = Buffer.concat(await request.toArray());
  const signature = request.headers['stripe-signature'] ?? '';
  return Stripe.webhooks.constructEvent(body, signature, webhookSecret);
}
