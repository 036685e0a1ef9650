import { z } from 'zod';
import { subject, type Call, type Outcome } from '../api/call.ts';
import { unexpectedState } from '../api/errors.ts';
import { common, parseParams } from '../api/params.ts';
import {
  paymentMethodById,
  paymentMethodFrom,
  paymentMethodParams,
} from '../payment-methods/payment-method.ts';
import type { PaymentIntent } from '../store/records.ts';
import { assertAllowed } from './allowed-from.ts';
import { attemptPayment, type Attempt } from './attempt-payment.ts';
import { assertClientMay, visibleTo } from './client-access.ts';

/** How to pay, and where a browser goes after 3-D Secure. */
export const paymentParams = {
  ...paymentMethodParams,
  return_url: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
};

const schema = z.strictObject({
  ...common,
  ...paymentParams,
  client_secret: z.string().optional(),
  receipt_email: z.string().optional(),
});

type PaymentParams = z.infer<z.ZodObject<typeof paymentParams>>;

/** `POST /v1/payment_intents/:id/confirm`, with a secret key, or a publishable one and the client secret. */
export function confirmPaymentIntent(call: Call): Outcome {
  const { client_secret, receipt_email, ...payment } = parseParams(schema, call.params);
  const intent = subject(call, 'payment_intent');
  assertClientMay(call, intent, client_secret);
  assertAllowed(call, 'confirm', intent);
  return answerAttempt(
    call,
    pay(call, { ...intent, receipt_email: receipt_email ?? intent.receipt_email }, payment),
  );
}

/**
 * Tries to pay `intent` with what `payment` names.
 * @throws StripeApiError when nothing names a payment method, or what does is not known.
 */
export function pay(call: Call, intent: PaymentIntent, payment: PaymentParams): Attempt {
  const method =
    paymentMethodFrom(call, payment) ??
    (intent.payment_method === null ? null : paymentMethodById(call, intent.payment_method));
  if (!method) {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.",
      visibleTo(call, intent),
    );
  }
  return attemptPayment(call, intent, method, {
    returnUrl: payment.return_url ?? null,
    authenticated: false,
  });
}

/** 200 with the intent, or 402 when the card was declined. */
export function answerAttempt(call: Call, { intent, error, changes }: Attempt): Outcome {
  const payment_intent = visibleTo(call, intent);
  return error
    ? { status: 402, body: { error: { ...error, payment_intent } }, changes }
    : { status: 200, body: payment_intent, changes };
}
