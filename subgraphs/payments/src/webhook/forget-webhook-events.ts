import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** Stripe delivers an event again for three days at most. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Removes events that can no longer be delivered again and were handled. */
export async function forgetWebhookEvents(context: Context): Promise<void> {
  await tables(context)
    .deleteFrom('webhook_event')
    .where('received_at', '<', new Date(Date.now() - KEPT_MS))
    .where('handled_at', 'is not', null)
    .execute();
}
