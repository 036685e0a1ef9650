import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { pageOf } from '../api/page-of.ts';
import { listParams, parseParams } from '../api/params.ts';

const schema = z.strictObject({
  ...listParams,
  type: z.string().optional(),
  types: z.array(z.string()).optional(),
});

/** `GET /v1/events` */
export function listEvents(call: Call): Outcome {
  const {
    type,
    types = type === undefined ? null : [type],
    ...page
  } = parseParams(schema, call.params);
  const events = [...call.store.all('event')].filter(
    (event) => types?.includes(event.type) ?? true,
  );
  return pageOf('/v1/events', events, page);
}
