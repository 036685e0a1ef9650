import type { Call } from '../api/call.ts';
import { newEvent } from '../events/new-event.ts';
import { attemptPayment, failedIntent } from '../payment-intents/attempt-payment.ts';
import { paymentMethodById } from '../payment-methods/payment-method.ts';
import type { Authentication, Change, PaymentIntent } from '../store/records.ts';

/** The intent that waits for the shopper to finish `authentication`; null once it does so no longer. */
export function waitingIntent(
  store: Call['store'],
  authentication: Authentication,
): PaymentIntent | null {
  const intent = store.find('payment_intent', authentication.payment_intent);
  // Confirming again or cancelling leaves an older page without an intent.
  const isAwaited = intent?.next_action?.redirect_to_url?.url?.endsWith(`/${authentication.id}`);
  return intent && isAwaited ? intent : null;
}

/** The shopper pressed a button: the payment is made, or another payment method is asked for. */
export function finishAuthentication(
  call: Call,
  authentication: Authentication,
  intent: PaymentIntent,
  outcome: 'complete' | 'fail',
): readonly Change[] {
  const finished: Authentication = { ...authentication, outcome };
  const method = paymentMethodById(call, intent.payment_method ?? '');
  if (outcome === 'complete') {
    const attempt = attemptPayment(call, intent, method, { returnUrl: null, authenticated: true });
    return [finished, ...attempt.changes];
  }
  const failed = failedIntent(intent, {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method,
  });
  return [finished, failed, newEvent(call, 'payment_intent.payment_failed', failed)];
}
