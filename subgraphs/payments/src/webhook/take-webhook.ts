import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import type { WebhookNotice } from '../provider/stripe-webhooks.ts';
import { handleWebhookJob } from './handle-webhook.ts';

/** Keeps a notice, and has it handled; one that is known is dropped. When this resolves it cannot be lost. */
export async function takeWebhook(context: PaymentsContext, notice: WebhookNotice): Promise<void> {
  await context.transaction(async (tx) => {
    const added = await tables(tx)
      .insertInto('webhook_event')
      .values({
        id: notice.id,
        type: notice.type,
        provider_reference: notice.reference,
        received_at: new Date(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return;
    // A job for each: one that served several could run before the last of them is committed.
    tx.schedule(handleWebhookJob, { eventId: notice.id });
  });
}
