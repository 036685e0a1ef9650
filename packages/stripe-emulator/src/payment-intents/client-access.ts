import { timingSafeEqual } from 'node:crypto';
import type { Call } from '../api/call.ts';
import { invalidRequest } from '../api/errors.ts';
import type { PaymentIntent } from '../store/records.ts';

/**
 * A publishable key may act on the one intent whose client secret it sends, as a browser does.
 * @throws StripeApiError 400 without the secret, or with another one.
 */
export function assertClientMay(
  call: Call,
  intent: PaymentIntent,
  clientSecret: string | undefined,
): void {
  if (clientSecret === undefined) {
    if (call.key === 'secret') return;
    throw invalidRequest('Missing required param: client_secret.', {
      code: 'parameter_missing',
      param: 'client_secret',
    });
  }
  const given = Buffer.from(clientSecret);
  const expected = Buffer.from(intent.client_secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw invalidRequest(
      'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
      { code: 'payment_intent_invalid_parameter', param: 'client_secret' },
    );
  }
}

/** `intent` as the holder of the call's key may see it: a browser sees no metadata and no charge. */
export function visibleTo(call: Call, intent: PaymentIntent): PaymentIntent | ClientView {
  if (call.key === 'secret') return intent;
  return Object.fromEntries(clientFields.map((field) => [field, intent[field]])) as ClientView;
}

const clientFields = [
  'id',
  'object',
  'amount',
  'automatic_payment_methods',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'confirmation_method',
  'created',
  'currency',
  'description',
  'last_payment_error',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'processing',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'source',
  'status',
] as const satisfies readonly (keyof PaymentIntent)[];

export type ClientView = Pick<PaymentIntent, (typeof clientFields)[number]>;
