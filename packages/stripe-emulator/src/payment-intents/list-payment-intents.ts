import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { pageOf } from '../api/page-of.ts';
import { listParams, parseParams } from '../api/params.ts';

const schema = z.strictObject({ ...listParams, customer: z.string().optional() });

/** `GET /v1/payment_intents` */
export function listPaymentIntents(call: Call): Outcome {
  const { customer, ...page } = parseParams(schema, call.params);
  const intents = [...call.store.all('payment_intent')];
  return pageOf(
    '/v1/payment_intents',
    customer === undefined ? intents : intents.filter((intent) => intent.customer === customer),
    page,
  );
}
