import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { pageOf } from '../api/page-of.ts';
import { listParams, parseParams } from '../api/params.ts';

const schema = z.strictObject({
  ...listParams,
  charge: z.string().optional(),
  payment_intent: z.string().optional(),
});

/** `GET /v1/refunds` */
export function listRefunds(call: Call): Outcome {
  const { charge, payment_intent, ...page } = parseParams(schema, call.params);
  const refunds = [...call.store.all('refund')].filter(
    (refund) =>
      (charge === undefined || refund.charge === charge) &&
      (payment_intent === undefined || refund.payment_intent === payment_intent),
  );
  return pageOf('/v1/refunds', refunds, page);
}
