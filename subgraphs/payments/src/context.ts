import type { Context } from '@stoa/subgraph-kit';
import type { PaymentProvider } from './provider/payment-provider.ts';
import type { StripeWebhooks } from './provider/stripe-webhooks.ts';
import type { PaymentConfiguration } from './payment/payment.types.ts';

/** What payments have beside their database. */
export interface PaymentsServices {
  /** The one that new payments go to. */
  readonly provider: PaymentProvider;
  /** The one that has a payment, by `payment.provider`. */
  readonly providerOf: (name: string) => PaymentProvider;
  readonly webhooks: StripeWebhooks;
  readonly configuration: PaymentConfiguration;
}

export type PaymentsContext = Context<PaymentsServices>;
