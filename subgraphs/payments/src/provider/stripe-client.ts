import { serviceUnavailable, type Logger } from '@stoa/service-kit';
import { Stripe } from 'stripe';
import type { PaymentsSettings } from '../env.ts';
import { ProviderRefusal } from './payment-provider.ts';

/** Below the 5 s that a calling subgraph waits, so that it hears from us rather than from the clock. */
const TIMEOUT_MS = 4_000;

/** The official SDK, for Stripe itself or for what `STRIPE_API_URL` names. */
export function createStripeClient(settings: PaymentsSettings): Stripe {
  return new Stripe(settings.STRIPE_SECRET_KEY, {
    timeout: TIMEOUT_MS,
    // Who calls tries again, as does every job; each with the same idempotency key.
    maxNetworkRetries: 0,
    telemetry: false,
    ...(settings.STRIPE_API_URL !== null && addressOf(settings.STRIPE_API_URL)),
  });
}

function addressOf(apiUrl: string): { protocol: 'http' | 'https'; host: string; port: number } {
  const { protocol, hostname, port } = new URL(apiUrl);
  const secure = protocol === 'https:';
  return {
    protocol: secure ? 'https' : 'http',
    host: hostname,
    port: port === '' ? (secure ? 443 : 80) : Number(port),
  };
}

/**
 * A call, with what Stripe says of its failure sorted into what this subgraph does about it.
 *
 * @throws {ProviderRefusal} when Stripe will never do it; `SERVICE_UNAVAILABLE` when it may do it,
 *   or has done it, and did not say. A wrong key is thrown as it is: somebody must mend it.
 */
export async function ask<Answer>(log: Logger, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) throw new ProviderRefusal(error.message, { cause: error });
    if (!isOutage(error)) throw error;
    log.warn({ reason: String(error) }, 'Stripe did not do what it was asked for');
    throw serviceUnavailable('stripe');
  }
}

const { errors } = Stripe;

function isRefusal(error: unknown): error is Error {
  return (
    (error instanceof errors.StripeInvalidRequestError ||
      error instanceof errors.StripeCardError) &&
    !isBusy(error)
  );
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError ||
    (error instanceof errors.StripeError && isBusy(error))
  );
}

/** 409: another request holds the object or the idempotency key at this moment. */
const isBusy = (error: { readonly statusCode?: number | undefined }) => error.statusCode === 409;
