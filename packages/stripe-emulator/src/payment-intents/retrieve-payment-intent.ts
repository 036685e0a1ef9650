import { z } from 'zod';
import { found, subject, type Call, type Outcome } from '../api/call.ts';
import { common, parseParams } from '../api/params.ts';
import { assertClientMay, visibleTo } from './client-access.ts';

const schema = z.strictObject({ ...common, client_secret: z.string().optional() });

/** `GET /v1/payment_intents/:id`, with a secret key, or a publishable one and the client secret. */
export function retrievePaymentIntent(call: Call): Outcome {
  const { client_secret } = parseParams(schema, call.params);
  const intent = subject(call, 'payment_intent');
  assertClientMay(call, intent, client_secret);
  return found(visibleTo(call, intent));
}
