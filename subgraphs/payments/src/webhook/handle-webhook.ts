import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import { lockPayment } from '../payment/lock-payment.ts';
import { recordIntent } from '../payment/record-intent.ts';
import { settlePayment } from '../payment/settle-payment.ts';
import { ProviderRefusal, type ProviderIntent } from '../provider/payment-provider.ts';

/** Handles all notices about one payment at the provider. */
export const handleWebhookJob = defineJob('handle-webhook', z.object({ reference: z.string() }));

/**
 * Reads from the provider what has become of the payment that notices are about. Their content does
 * not count, so it does not matter how often and in which order they came.
 */
export async function handleWebhook(
  context: PaymentsContext,
  { reference }: { readonly reference: string },
): Promise<void> {
  const waiting = await tables(context)
    .selectFrom('webhook_event')
    .select('id')
    .where('provider_reference', '=', reference)
    .where('handled_at', 'is', null)
    .execute();
  if (waiting.length === 0) return;
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
