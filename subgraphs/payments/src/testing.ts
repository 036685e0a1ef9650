import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { startStripeEmulator, type LedgerEntry } from '@stoa/stripe-emulator';
import { eventually, startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import Fastify from 'fastify';
import { Stripe } from 'stripe';
import type { PaymentsContext } from './context.ts';
import { tables } from './database.ts';
import { reconcilePayments } from './payment/reconcile-payments.ts';
import { startLine, type Meddle } from './provider/meddled-line.ts';
import { payments } from './subgraph.ts';

export const WEBHOOK_SECRET = 'whsec_test';
export const orders: Caller = { role: 'SERVICE', name: 'orders' };
export const admin: Caller = { role: 'ADMIN', id: newId(), sessionId: newId() };
export const customer: Caller & { id: string } = {
  role: 'CUSTOMER',
  id: newId(),
  sessionId: newId(),
};

/** Payments with their provider and its webhook, all real. */
export interface TestPayments extends TestSubgraph {
  readonly webhookUrl: string;
  /** The provider, from the shop's side. */
  readonly stripe: Stripe;
  /** Has `meddle` decide over calls to the provider until the test sets null again. */
  meddle(meddle: Meddle | null): void;
  /** Keeps webhooks away until `true` lets through what waits. */
  letWebhooksThrough(open: boolean): void;
  /** Delivers an event again, many times at once. */
  redeliver(eventId: string, times: number): Promise<void>;
  /** What the provider did for an order: more than one entry would be more than one charge. */
  ledger(orderId: string): LedgerEntry[];
  /** Asks for an order's money, as orders does. */
  create(orderId: string, amount?: number): Promise<CreatedPayment>;
  cancel(orderId: string): Promise<string>;
  /** The customer pays, in the browser. */
  pay(clientSecret: string, card?: string): Promise<void>;
  /** A payment that is paid, and known to be. */
  paid(amount?: number): Promise<{ orderId: string; paymentId: string; reference: string }>;
  payment(orderId: string): Promise<Record<string, unknown>>;
  /** Runs the reconciliation as if an hour had passed. */
  reconcile(): Promise<void>;
  /** The events of a payment so far: their types, in order. */
  told(paymentId: string): string[];
}

interface CreatedPayment {
  readonly created: boolean;
  readonly paymentId: string;
  readonly clientSecret: string;
}

const CREATE = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { created paymentId clientSecret }
}`;
const CANCEL = `mutation ($orderId: ID!) { cancelPayment(orderId: $orderId) { outcome } }`;
const PAYMENT = `query ($orders: [_Any!]!) {
  _entities(representations: $orders) {
    ... on Order {
      payment {
        id status lastError clientSecret paidAt
        amount { amount } refundedAmount { amount } card { brand last4 }
        refunds { amount { amount } status reason }
      }
    }
  }
}`;

export async function startPayments(options: { seed?: boolean } = {}): Promise<TestPayments> {
  const emulator = await startStripeEmulator({
    directory: null,
    port: 0,
    webhook: { url: 'http://127.0.0.1:1/', secret: WEBHOOK_SECRET },
    webhookRetryDelays: [20],
  });
  const line = await startLine(emulator.url);
  const test = await startTestSubgraph(payments, {
    settings: {
      STRIPE_SECRET_KEY: 'sk_test_shop',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_shop',
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_URL: line.url,
    },
    ...options,
  });
  const server = Fastify();
  await test.subgraph.routes(server);
  const webhookUrl = `${await server.listen({ host: '127.0.0.1', port: 0 })}/webhooks/stripe`;
  emulator.setWebhookUrl(webhookUrl);

  const address = { host: '127.0.0.1', port: emulator.port, protocol: 'http' } as const;
  const stripe = new Stripe('sk_test_shop', { ...address, telemetry: false });
  const browser = new Stripe('pk_test_shop', { ...address, telemetry: false });

  const told = (paymentId: string) =>
    test.published.filter((event) => event.aggregateId === paymentId).map((event) => event.type);

  async function create(orderId: string, amount = 4_200): Promise<CreatedPayment> {
    const { createPayment } = await test.query(orders, CREATE, {
      input: {
        orderId,
        customerId: customer.id,
        email: 'ada@example.com',
        amount,
        currency: 'EUR',
        description: 'Order S-10001',
      },
    });
    return createPayment;
  }

  async function pay(clientSecret: string, card = 'pm_card_visa'): Promise<void> {
    const [intent = ''] = clientSecret.split('_secret');
    // What a browser sends, and the SDK for servers does not know.
    const secret = { client_secret: clientSecret };
    await browser.paymentIntents
      .confirm(intent, { payment_method: card, ...secret })
      .catch((error: unknown) => {
        if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
      });
  }

  return {
    ...test,
    webhookUrl,
    stripe,
    meddle: line.meddle,
    letWebhooksThrough: (open) => emulator.setWebhookUrl(open ? webhookUrl : 'http://127.0.0.1:1/'),
    async redeliver(eventId, times) {
      const url = `${emulator.url}/_emulator/events/${eventId}/deliver?times=${times}`;
      await fetch(url, { method: 'POST' });
    },
    ledger: (orderId) =>
      emulator.ledger().paymentIntents.filter((entry) => entry.metadata['orderId'] === orderId),
    create,
    async cancel(orderId) {
      return (await test.query(orders, CANCEL, { orderId })).cancelPayment.outcome;
    },
    pay,
    async paid(amount) {
      const orderId = newId();
      const { paymentId, clientSecret } = await create(orderId, amount);
      await pay(clientSecret);
      await eventually(() => {
        if (!told(paymentId).includes('payment.completed')) throw new Error('It is not completed.');
      });
      return { orderId, paymentId, reference: clientSecret.split('_secret')[0] ?? '' };
    },
    async payment(orderId) {
      const order = { __typename: 'Order', id: orderId };
      const { _entities } = await test.query(customer, PAYMENT, { orders: [order] });
      return _entities[0].payment;
    },
    async reconcile() {
      const context = test.subgraph.newContext(newId()) as PaymentsContext;
      const past = new Date(Date.now() - 3_600_000);
      await tables(context).updateTable('payment').set({ checked_at: past }).execute();
      await tables(context).updateTable('refund').set({ created_at: past }).execute();
      await reconcilePayments(context);
    },
    told,
    async stop() {
      await emulator.stop();
      await server.close();
      await test.stop();
      await line.stop();
    },
  };
}
