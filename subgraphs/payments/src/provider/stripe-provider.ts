import type { Logger } from '@stoa/service-kit';
import type { Stripe } from 'stripe';
import { z } from 'zod';
import {
  ProviderRefusal,
  type PaymentProvider,
  type ProviderIntent,
  type ProviderRefund,
} from './payment-provider.ts';
import { ask } from './stripe-client.ts';

/** More refunds of one payment than anybody makes. */
const REFUNDS = 100;
const WITH_CHARGE = { expand: ['latest_charge'] };

/** Payments at Stripe: a PaymentIntent for each order. */
export function createStripeProvider(stripe: Stripe, log: Logger): PaymentProvider {
  async function withRefunds(intent: Stripe.PaymentIntent): Promise<ProviderIntent> {
    if (intent.status !== 'succeeded') return toIntent(intent, []);
    const { data } = await ask(log, async () =>
      stripe.refunds.list({ payment_intent: intent.id, limit: REFUNDS }),
    );
    return toIntent(intent, data);
  }

  async function readIntent(reference: string): Promise<ProviderIntent> {
    return withRefunds(
      await ask(log, async () => stripe.paymentIntents.retrieve(reference, WITH_CHARGE)),
    );
  }

  return {
    name: 'stripe',

    async createIntent({ paymentId, orderId, amount, currency, email, description }) {
      const intent = await ask(log, async () =>
        stripe.paymentIntents.create(
          {
            amount,
            currency: currency.toLowerCase(),
            description,
            receipt_email: email,
            // Cards alone: other methods can take days, and an order waits for minutes.
            allowed_payment_method_types: ['card'],
            metadata: { paymentId, orderId },
          },
          { idempotencyKey: `order-${orderId}` },
        ),
      );
      return toIntent(intent, []);
    },

    readIntent,

    async cancelIntent(reference) {
      try {
        return await withRefunds(
          await ask(log, async () => stripe.paymentIntents.cancel(reference, WITH_CHARGE)),
        );
      } catch (error) {
        // Paid or cancelled in between: that is how it stands.
        if (error instanceof ProviderRefusal) return readIntent(reference);
        throw error;
      }
    },

    async refund({ refundId, reference, amount }) {
      const refund = await ask(log, async () =>
        stripe.refunds.create(
          { payment_intent: reference, amount, metadata: { refundId } },
          { idempotencyKey: `refund-${refundId}` },
        ),
      );
      return toRefund(refund);
    },
  };
}

function toIntent(intent: Stripe.PaymentIntent, refunds: readonly Stripe.Refund[]): ProviderIntent {
  return {
    reference: intent.id,
    paymentId: ourId(intent.metadata['paymentId']),
    clientSecret: intent.client_secret,
    status: statusOf(intent),
    receivedAmount: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    failure: failureOf(intent.last_payment_error),
    card: cardOf(intent.latest_charge),
    refunds: refunds.map(toRefund),
  };
}

function statusOf({ status }: Stripe.PaymentIntent): ProviderIntent['status'] {
  if (status === 'succeeded') return 'SUCCEEDED';
  return status === 'canceled' ? 'CANCELLED' : 'OPEN';
}

function failureOf(error: Stripe.PaymentIntent['last_payment_error']): ProviderIntent['failure'] {
  if (error === null) return null;
  // A try that never reached the bank (3-D Secure failed) has no charge.
  const reference = error.charge ?? `${error.payment_method?.id ?? ''} ${error.code ?? error.type}`;
  return { reference, reason: error.message ?? 'The payment failed.' };
}

function cardOf(charge: Stripe.PaymentIntent['latest_charge']): ProviderIntent['card'] {
  if (charge === null || typeof charge === 'string') return null;
  const card = charge.payment_method_details?.card;
  return card?.brand && card.last4 ? { brand: card.brand, last4: card.last4 } : null;
}

function toRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    reference: refund.id,
    refundId: ourId(refund.metadata?.['refundId']),
    amount: refund.amount,
    status: refundStatusOf(refund.status),
    failureReason: refund.failure_reason ?? null,
  };
}

function refundStatusOf(status: Stripe.Refund['status']): ProviderRefund['status'] {
  if (status === 'succeeded') return 'SUCCEEDED';
  return status === 'failed' || status === 'canceled' ? 'FAILED' : 'PENDING';
}

/** Metadata can be edited at Stripe: what is no id is none of ours. */
function ourId(text: string | undefined): string | null {
  return z.uuid().safeParse(text).data ?? null;
}
