import type { Call } from '../api/call.ts';
import { docUrl, type ErrorBody } from '../api/errors.ts';
import { newCharge } from '../charges/new-charge.ts';
import { newEvent } from '../events/new-event.ts';
import { testCardOf } from '../payment-methods/payment-method.ts';
import { newAuthentication } from '../three-d-secure/new-authentication.ts';
import type { Decline } from '../payment-methods/test-cards.ts';
import type { Change, PaymentIntent, PaymentMethod } from '../store/records.ts';

/** What became of an intent when it was tried to be paid. */
export interface Attempt {
  intent: PaymentIntent;
  /** Set when the card was declined. */
  error: ErrorBody | null;
  changes: readonly Change[];
}

/** Pays `intent` with `method`, or sends the shopper to authenticate first: the test card decides. */
export function attemptPayment(
  call: Call,
  intent: PaymentIntent,
  method: PaymentMethod,
  { returnUrl, authenticated }: { returnUrl: string | null; authenticated: boolean },
): Attempt {
  const card = testCardOf(method);
  const chosen: PaymentIntent = {
    ...intent,
    payment_method: method.id,
    last_payment_error: null,
    next_action: null,
  };
  if (card.authentication && !authenticated) return requireAction(call, chosen, method, returnUrl);
  return card.decline
    ? decline(call, chosen, method, card.decline, authenticated)
    : succeed(call, chosen, method, authenticated);
}

/** `intent` back where another payment method can be tried, and why. */
export function failedIntent(
  intent: PaymentIntent,
  error: NonNullable<PaymentIntent['last_payment_error']>,
): PaymentIntent {
  return {
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  };
}

function requireAction(
  call: Call,
  intent: PaymentIntent,
  method: PaymentMethod,
  returnUrl: string | null,
): Attempt {
  const authentication = newAuthentication(intent, returnUrl);
  const waiting: PaymentIntent = {
    ...intent,
    status: 'requires_action',
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: {
        return_url: returnUrl,
        url: `${call.baseUrl}/3d_secure/${authentication.id}`,
      },
    },
  };
  return {
    intent: waiting,
    error: null,
    changes: [
      method,
      authentication,
      waiting,
      newEvent(call, 'payment_intent.requires_action', waiting),
    ],
  };
}

function decline(
  call: Call,
  intent: PaymentIntent,
  method: PaymentMethod,
  reason: Decline,
  authenticated: boolean,
): Attempt {
  const charge = newCharge(call, intent, method, { decline: reason, authenticated });
  const error = {
    type: 'card_error',
    charge: charge.id,
    doc_url: docUrl(reason.code),
    payment_method: method,
    ...reason,
  } as const;
  const failed: PaymentIntent = { ...failedIntent(intent, error), latest_charge: charge.id };
  return {
    intent: failed,
    error,
    changes: [
      method,
      charge,
      failed,
      newEvent(call, 'charge.failed', charge),
      newEvent(call, 'payment_intent.payment_failed', failed),
    ],
  };
}

function succeed(
  call: Call,
  intent: PaymentIntent,
  method: PaymentMethod,
  authenticated: boolean,
): Attempt {
  const charge = newCharge(call, intent, method, { decline: null, authenticated });
  const paid: PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    ...(charge.captured
      ? { status: 'succeeded', amount_received: intent.amount }
      : { status: 'requires_capture', amount_capturable: intent.amount }),
  };
  return {
    intent: paid,
    error: null,
    changes: [
      method,
      charge,
      paid,
      newEvent(call, 'charge.succeeded', charge),
      newEvent(
        call,
        charge.captured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated',
        paid,
      ),
    ],
  };
}
