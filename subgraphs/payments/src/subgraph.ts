import { defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_payments } from '../migrations/Migration20261121000000_payments.ts';
import type { PaymentsContext, PaymentsServices } from './context.ts';
import { entities } from './database.ts';
import { paymentsSettings } from './env.ts';
import { findPayment } from './payment/find-payment.ts';
import { OrderResolver } from './payment/order.resolver.ts';
import { PaymentResolver } from './payment/payment.resolver.ts';
import { reconcilePayments, reconcilePaymentsJob } from './payment/reconcile-payments.ts';
import { settlePayment, settlePaymentJob } from './payment/settle-payment.ts';
import { demoProvider } from './provider/demo-provider.ts';
import { freeProvider } from './provider/free-provider.ts';
import type { PaymentProvider } from './provider/payment-provider.ts';
import { createStripeClient } from './provider/stripe-client.ts';
import { createStripeProvider } from './provider/stripe-provider.ts';
import { createStripeWebhooks } from './provider/stripe-webhooks.ts';
import { RefundResolver } from './refund/refund.resolver.ts';
import { seedPayments } from './seed/seed-payments.ts';
import { handleWebhook, handleWebhookJob } from './webhook/handle-webhook.ts';
import { stripeWebhookRoutes } from './webhook/stripe-webhook.routes.ts';

/** Payments, refunds and what the provider tells of them. */
export const payments = defineSubgraph({
  name: 'payments',
  settings: paymentsSettings,
  entities,
  migrations: [Migration20261121000000_payments],
  resolvers: [OrderResolver, PaymentResolver, RefundResolver],
  references: {
    Order: ({ id }: { id: string }) => ({ id }),
    Payment: async ({ id }: { id: string }, context: PaymentsContext) =>
      findPayment(context, { id }),
  },
  extendSchema: 'extend enum CancelPaymentOutcome @inaccessible',
  jobs: [
    work(handleWebhookJob, handleWebhook),
    work(settlePaymentJob, settlePayment),
    work(reconcilePaymentsJob, reconcilePayments, { cron: '* * * * *' }),
  ],
  services: (settings, log): PaymentsServices => {
    const provider = createStripeProvider(createStripeClient(settings), log);
    return {
      provider,
      providerOf: (name) => namedProvider([provider, freeProvider, demoProvider], name),
      webhooks: createStripeWebhooks(settings.STRIPE_WEBHOOK_SECRET),
      configuration: {
        provider: provider.name,
        publishableKey: settings.STRIPE_PUBLISHABLE_KEY,
        apiUrl: settings.STRIPE_API_URL,
      },
    };
  },
  routes: stripeWebhookRoutes,
  seed: seedPayments,
});

function namedProvider(providers: readonly PaymentProvider[], name: string): PaymentProvider {
  const provider = providers.find((candidate) => candidate.name === name);
  if (provider) return provider;
  throw new Error(`This build has no payment provider "${name}": it cannot act on its payments.`);
}
