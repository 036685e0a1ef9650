import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { resourceMissing } from '../api/errors.ts';
import {
  boolean,
  common,
  mergeMetadata,
  metadata,
  nullable,
  parseParams,
  positiveInteger,
} from '../api/params.ts';
import { newEvent } from '../events/new-event.ts';
import { paymentMethodFrom } from '../payment-methods/payment-method.ts';
import { newId } from '../store/new-id.ts';
import type { PaymentIntent } from '../store/records.ts';
import { assertChargeable } from './assert-chargeable.ts';
import { answerAttempt, pay, paymentParams } from './confirm-payment-intent.ts';

const schema = z.strictObject({
  ...common,
  ...paymentParams,
  allowed_payment_method_types: z.array(z.literal('card')).nonempty().optional(),
  amount: positiveInteger,
  automatic_payment_methods: z
    .strictObject({
      enabled: boolean,
      allow_redirects: z.enum(['always', 'never']).default('always'),
    })
    .optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic'),
  confirm: boolean.default(false),
  currency: z
    .string()
    .regex(/^[a-z]{3}$/i, 'must be a three-letter ISO code')
    .toLowerCase(),
  customer: z.string().optional(),
  description: nullable.default(null),
  metadata: metadata.optional(),
  payment_method_types: z.array(z.literal('card')).optional(),
  receipt_email: nullable.default(null),
  statement_descriptor: nullable.default(null),
  statement_descriptor_suffix: nullable.default(null),
});

/** `POST /v1/payment_intents`, and with `confirm` the first attempt to pay it. */
export function createPaymentIntent(call: Call): Outcome {
  const params = parseParams(schema, call.params);
  assertChargeable(params.amount, params.currency);
  if (params.customer !== undefined && !call.store.find('customer', params.customer))
    throw resourceMissing(400, 'customer', params.customer, 'customer');
  const intent = newPaymentIntent(call, params);

  if (params.confirm) {
    const attempt = pay(call, intent, params);
    const created = [intent, newEvent(call, 'payment_intent.created', intent)];
    return answerAttempt(call, { ...attempt, changes: [...created, ...attempt.changes] });
  }
  const method = paymentMethodFrom(call, params);
  const ready: PaymentIntent = method
    ? { ...intent, payment_method: method.id, status: 'requires_confirmation' }
    : intent;
  return {
    status: 200,
    body: ready,
    changes: [...(method ? [method] : []), ready, newEvent(call, 'payment_intent.created', ready)],
  };
}

function newPaymentIntent(call: Call, params: z.infer<typeof schema>): PaymentIntent {
  const id = newId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: params.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: params.payment_method_types
      ? null
      : (params.automatic_payment_methods ?? { enabled: true, allow_redirects: 'always' }),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method,
    client_secret: newId(`${id}_secret`),
    confirmation_method: 'automatic',
    created: call.now,
    currency: params.currency,
    customer: params.customer ?? null,
    customer_account: null,
    description: params.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: params.statement_descriptor,
    statement_descriptor_suffix: params.statement_descriptor_suffix,
    status: 'requires_payment_method',
    transfer_group: null,
  };
}
