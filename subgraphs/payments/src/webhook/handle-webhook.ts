import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import { lockPayment } from '../payment/lock-payment.ts';
import { recordIntent } from '../payment/record-intent.ts';
import { settlePayment } from '../payment/settle-payment.ts';
import { ProviderRefusal, type ProviderIntent } from '../provider/payment-provider.ts';

/** Handles a notice, and with it others about the same payment that wait. */
export const handleWebhookJob = defineJob('handle-webhook', z.object({ eventId: z.string() }));

/**
 * Reads from the provider what has become of the payment that a notice is about. Its content does
 * not count, so it does not matter how often and in which order notices came.
 */
export async function handleWebhook(
  context: PaymentsContext,
  { eventId }: { readonly eventId: string },
): Promise<void> {
  // Before the provider is asked: what comes later may tell of what we do not read now.
  const waiting = await waitingWith(context, eventId);
  const reference = waiting[0]?.reference;
  if (reference === undefined) return;
  const paymentId = (await knownPayment(context, reference)) ?? (await adopt(context, reference));
  if (paymentId === null) {
    context.log.warn({ reference }, 'the provider told of a payment that is not of this shop');
  } else {
    await settlePayment(context, { paymentId });
  }
  await tables(context)
    .updateTable('webhook_event')
    .set({ handled_at: new Date() })
    .where(
      'id',
      'in',
      waiting.map((event) => event.id),
    )
    .execute();
}

/** The notices that wait and are about the same payment as this one; none when this one is handled. */
async function waitingWith(
  context: PaymentsContext,
  eventId: string,
): Promise<{ id: string; reference: string }[]> {
  return tables(context)
    .selectFrom('webhook_event')
    .innerJoin('webhook_event as this', (join) =>
      join
        .onRef('this.provider_reference', '=', 'webhook_event.provider_reference')
        .on('this.id', '=', eventId)
        .on('this.handled_at', 'is', null),
    )
    .select(['webhook_event.id', 'webhook_event.provider_reference as reference'])
    .where('webhook_event.handled_at', 'is', null)
    .execute();
}

async function knownPayment(context: PaymentsContext, reference: string): Promise<string | null> {
  const row = await tables(context)
    .selectFrom('payment')
    .select('id')
    .where('provider_reference', '=', reference)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The payment that the provider was asked for, when `createPayment` has not yet written down the
 * answer, or was killed before it could: the provider was told our id of it.
 */
async function adopt(context: PaymentsContext, reference: string): Promise<string | null> {
  const intent = await readIntent(context, reference);
  const paymentId = intent?.paymentId ?? null;
  if (intent === null || paymentId === null) return null;
  return context.transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) return null;
    await recordIntent(tx, context.log, payment, intent);
    return payment.providerReference === reference ? payment.id : null;
  });
}

async function readIntent(
  context: PaymentsContext,
  reference: string,
): Promise<ProviderIntent | null> {
  try {
    return await context.services.provider.readIntent(reference);
  } catch (error) {
    if (error instanceof ProviderRefusal) return null;
    throw error;
  }
}
