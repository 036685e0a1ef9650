import { newId } from '../store/new-id.ts';
import type { Authentication, PaymentIntent } from '../store/records.ts';

/** A visit to the 3-D Secure page that `intent` waits for. */
export function newAuthentication(intent: PaymentIntent, returnUrl: string | null): Authentication {
  return {
    id: newId('payatt'),
    object: 'authentication',
    payment_intent: intent.id,
    return_url: returnUrl,
    outcome: null,
  };
}
