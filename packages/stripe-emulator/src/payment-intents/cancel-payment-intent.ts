import { z } from 'zod';
import { subject, type Call, type Outcome } from '../api/call.ts';
import { common, parseParams } from '../api/params.ts';
import { newEvent } from '../events/new-event.ts';
import type { PaymentIntent } from '../store/records.ts';
import { assertAllowed } from './allowed-from.ts';

const schema = z.strictObject({
  ...common,
  cancellation_reason: z
    .enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'])
    .optional(),
});

/** `POST /v1/payment_intents/:id/cancel`: it can never be paid; money that was held is let go. */
export function cancelPaymentIntent(call: Call): Outcome {
  const { cancellation_reason = null } = parseParams(schema, call.params);
  const intent = subject(call, 'payment_intent');
  assertAllowed(call, 'cancel', intent);
  const canceled: PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    canceled_at: call.now,
    cancellation_reason,
    next_action: null,
    status: 'canceled',
  };
  return {
    status: 200,
    body: canceled,
    changes: [canceled, newEvent(call, 'payment_intent.canceled', canceled)],
  };
}
