import { Stripe } from 'stripe';
import type { Call } from '../api/call.ts';
import { newId } from '../store/new-id.ts';
import type { Event, EventType } from '../store/records.ts';

/** An event to commit with the change it tells of; the webhook hears of it after the commit. */
export function newEvent(call: Call, type: EventType, object: Event['data']['object']): Event {
  return {
    id: newId('evt'),
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: call.now,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: call.requestId, idempotency_key: call.idempotencyKey },
    type,
  };
}
