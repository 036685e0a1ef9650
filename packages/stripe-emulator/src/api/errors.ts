import type { ClientView } from '../payment-intents/client-access.ts';
import type { Charge, PaymentIntent, PaymentMethod } from '../store/records.ts';

/** The `error` of Stripe's error answers: https://docs.stripe.com/api/errors */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  doc_url?: string;
  charge?: Charge['id'];
  payment_intent?: PaymentIntent | ClientView;
  payment_method?: PaymentMethod;
}

/** A request refused before anything was written. A declined card is no such error: it is an outcome. */
export class StripeApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body.code ? { ...body, doc_url: docUrl(body.code) } : body;
  }
}

export function docUrl(code: string): string {
  return `https://docs.stripe.com/error-codes/${code.replaceAll('_', '-')}`;
}

/** 400: the request itself is wrong. */
export function invalidRequest(
  message: string,
  details: Pick<ErrorBody, 'code' | 'param' | 'payment_intent'> = {},
): StripeApiError {
  return new StripeApiError(400, { type: 'invalid_request_error', message, ...details });
}

/** 400: the state of `intent`, here as the caller may see it, does not allow it. */
export function unexpectedState(
  message: string,
  intent: PaymentIntent | ClientView,
): StripeApiError {
  return invalidRequest(message, {
    code: 'payment_intent_unexpected_state',
    payment_intent: intent,
  });
}

/** 404 when the address names it, 400 when a parameter does. */
export function resourceMissing(
  status: 400 | 404,
  kind: string,
  id: string,
  param: string,
): StripeApiError {
  return new StripeApiError(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}
