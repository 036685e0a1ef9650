import { Stripe } from 'stripe';
import { z } from 'zod';
import { PaymentConfigurationDocument } from '../generated.ts';
import type { ShopClient } from './shop-client.ts';

/** Stripe's test cards, as an order can be paid with. */
export type Card = 'pm_card_visa' | 'pm_card_chargeDeclined' | 'pm_card_threeDSecure2Required';

/** What is read of Stripe's answer: the SDK types no confirmation by a browser. */
const paymentIntent = z.object({
  status: z.string(),
  next_action: z
    .object({ redirect_to_url: z.object({ url: z.string().nullable() }).nullish() })
    .nullish(),
});

/** What became of a try to pay. */
export interface PaymentTry {
  /** Stripe's state of the payment, as `succeeded`; null when the card was declined. */
  readonly status: string | null;
  /** Stripe's words, when the card was declined. */
  readonly declined: string | null;
  /** Where the customer has to prove who they are (3-D Secure); null when they need not. */
  readonly authenticateAt: string | null;
}

/**
 * Pays as a browser does: with the official SDK, the shop's publishable key and the payment's client
 * secret.
 */
export async function pay(shop: ShopClient, clientSecret: string, card: Card): Promise<PaymentTry> {
  const { paymentConfiguration } = await shop.run(PaymentConfigurationDocument, {});
  const { publishableKey, apiUrl } = paymentConfiguration;
  const { hostname, port } = new URL(apiUrl ?? 'https://api.stripe.com');
  const stripe = new Stripe(publishableKey, {
    host: hostname,
    maxNetworkRetries: 2,
    ...(apiUrl && { port, protocol: 'http' as const }),
  });
  const id = clientSecret.split('_secret_')[0] ?? '';
  try {
    const intent = await stripe.rawRequest('POST', `/v1/payment_intents/${id}/confirm`, {
      client_secret: clientSecret,
      payment_method: card,
    });
    const { status, next_action: nextAction } = paymentIntent.parse(intent);
    return {
      status,
      declined: null,
      authenticateAt: nextAction?.redirect_to_url?.url ?? null,
    };
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    return { status: null, declined: error.message, authenticateAt: null };
  }
}

/** Goes through 3-D Secure, as a person would on the bank's page. */
export async function authenticate(url: string, outcome: 'complete' | 'fail'): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ outcome }),
    redirect: 'manual',
  });
  if (response.status >= 400) throw new Error(`The bank's page answered ${response.status}.`);
}
