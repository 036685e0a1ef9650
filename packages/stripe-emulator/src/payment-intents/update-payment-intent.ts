import { z } from 'zod';
import { subject, type Call, type Outcome } from '../api/call.ts';
import {
  common,
  mergeMetadata,
  metadata,
  nullable,
  parseParams,
  positiveInteger,
} from '../api/params.ts';
import { paymentMethodById } from '../payment-methods/payment-method.ts';
import type { PaymentIntent } from '../store/records.ts';
import { assertAllowed } from './allowed-from.ts';
import { assertChargeable } from './assert-chargeable.ts';

const schema = z.strictObject({
  ...common,
  amount: positiveInteger.optional(),
  description: nullable.optional(),
  metadata: metadata.optional(),
  payment_method: z.string().optional(),
  receipt_email: nullable.optional(),
});

/** `POST /v1/payment_intents/:id`: words at any time, amount and payment method before it is paid. */
export function updatePaymentIntent(call: Call): Outcome {
  const params = parseParams(schema, call.params);
  const intent = subject(call, 'payment_intent');
  const described: PaymentIntent = {
    ...intent,
    description: params.description === undefined ? intent.description : params.description,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    receipt_email: params.receipt_email === undefined ? intent.receipt_email : params.receipt_email,
  };
  if (params.amount === undefined && params.payment_method === undefined)
    return { status: 200, body: described, changes: [described] };

  assertAllowed(call, 'amend', intent);
  const amount = params.amount ?? intent.amount;
  assertChargeable(amount, intent.currency);
  const method =
    params.payment_method === undefined ? null : paymentMethodById(call, params.payment_method);
  const payment_method = method?.id ?? intent.payment_method;
  const amended: PaymentIntent = {
    ...described,
    amount,
    payment_method,
    // What was being authenticated was another payment.
    next_action: null,
    status: payment_method === null ? 'requires_payment_method' : 'requires_confirmation',
  };
  return {
    status: 200,
    body: amended,
    changes: [...(method ? [method] : []), amended],
  };
}
