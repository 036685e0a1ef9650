import { CURRENCY } from '@stoa/subgraph-kit';
import type { IntentRequest } from '../provider/payment-provider.ts';

/**
 * What the provider is asked for, from what is written down: each time the same, as the idempotency
 * key demands.
 */
export function toIntentRequest(payment: {
  readonly id: string;
  readonly orderId: string;
  readonly amount: number;
  readonly email: string;
  readonly description: string;
}): IntentRequest {
  const { id: paymentId, orderId, amount, email, description } = payment;
  return { paymentId, orderId, amount, currency: CURRENCY, email, description };
}
