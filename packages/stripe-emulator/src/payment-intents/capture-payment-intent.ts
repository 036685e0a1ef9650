import { z } from 'zod';
import { subject, type Call, type Outcome } from '../api/call.ts';
import { invalidRequest } from '../api/errors.ts';
import { common, mergeMetadata, metadata, parseParams, positiveInteger } from '../api/params.ts';
import { newEvent } from '../events/new-event.ts';
import type { Charge, PaymentIntent } from '../store/records.ts';
import { assertAllowed } from './allowed-from.ts';

const schema = z.strictObject({
  ...common,
  amount_to_capture: positiveInteger.optional(),
  metadata: metadata.optional(),
});

/** `POST /v1/payment_intents/:id/capture`: takes all or a part of what is held, and lets the rest go. */
export function capturePaymentIntent(call: Call): Outcome {
  const params = parseParams(schema, call.params);
  const intent = subject(call, 'payment_intent');
  assertAllowed(call, 'capture', intent);
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw invalidRequest(
      `The provided capture amount of ${amount} is greater than the remaining authorized amount of ${intent.amount_capturable}.`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  }
  const held = call.store.find('charge', intent.latest_charge ?? '');
  if (!held) throw new Error(`${intent.id} is to be captured and has no charge.`);
  const charge: Charge = { ...held, captured: true, amount_captured: amount };
  const captured: PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    status: 'succeeded',
  };
  return {
    status: 200,
    body: captured,
    changes: [
      charge,
      captured,
      newEvent(call, 'charge.captured', charge),
      newEvent(call, 'payment_intent.succeeded', captured),
    ],
  };
}
