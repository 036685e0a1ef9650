import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { invalidRequest, resourceMissing } from '../api/errors.ts';
import { common, mergeMetadata, metadata, parseParams, positiveInteger } from '../api/params.ts';
import { newEvent } from '../events/new-event.ts';
import { newId } from '../store/new-id.ts';
import type { Charge, Refund } from '../store/records.ts';

const schema = z.strictObject({
  ...common,
  amount: positiveInteger.optional(),
  charge: z.string().optional(),
  metadata: metadata.optional(),
  payment_intent: z.string().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});

/** `POST /v1/refunds`: the whole of what is left of a charge, or `amount` of it. */
export function createRefund(call: Call): Outcome {
  const params = parseParams(schema, call.params);
  const charge = chargeToRefund(call, params);
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalidRequest(
      `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { code: 'amount_too_large', param: 'amount' },
    );
  }
  const refunded: Charge = {
    ...charge,
    amount_refunded: charge.amount_refunded + amount,
    refunded: amount === left,
  };
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: call.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
  return {
    status: 200,
    body: refund,
    changes: [
      refunded,
      refund,
      newEvent(call, 'refund.created', refund),
      newEvent(call, 'charge.refunded', refunded),
    ],
  };
}

function chargeToRefund(call: Call, params: z.infer<typeof schema>): Charge {
  const charge =
    params.payment_intent === undefined
      ? chargeById(call, params.charge)
      : chargeOfIntent(call, params.payment_intent);
  if (!charge?.captured) {
    throw invalidRequest(
      `${params.payment_intent ?? charge?.id} does not have a captured charge to refund.`,
      { param: params.payment_intent === undefined ? 'charge' : 'payment_intent' },
    );
  }
  return charge;
}

function chargeById(call: Call, id: string | undefined): Charge {
  if (id === undefined) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const charge = call.store.find('charge', id);
  if (!charge) throw resourceMissing(404, 'charge', id, 'charge');
  return charge;
}

function chargeOfIntent(call: Call, id: string): Charge | undefined {
  const intent = call.store.find('payment_intent', id);
  if (!intent) throw resourceMissing(404, 'payment_intent', id, 'payment_intent');
  return call.store.find('charge', intent.latest_charge ?? '');
}
