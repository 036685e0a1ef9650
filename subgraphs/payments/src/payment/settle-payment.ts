import { defineJob } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import {
  ProviderRefusal,
  orRefusal,
  type IntentRequest,
  type PaymentProvider,
  type ProviderIntent,
} from '../provider/payment-provider.ts';
import { executeRefund } from '../refund/execute-refund.ts';
import { lockPayment } from './lock-payment.ts';
import { recordIntent } from './record-intent.ts';
import { recordRefusal } from './record-refusal.ts';
import { toIntentRequest } from './to-intent-request.ts';

/** Settles one payment, for as often as it takes. */
export const settlePaymentJob = defineJob('settle-payment', z.object({ paymentId: z.uuid() }));

/** Time for a request to finish by itself; a job that finds it done has little to do. */
const GRACE_MS = 10_000;

/** When a job should look whether the request that scheduled it was killed before it was done. */
export const afterGrace = (): { at: Date } => ({ at: new Date(Date.now() + GRACE_MS) });

/**
 * Brings a payment and the provider together: reads how it stands there, writes that down, and does
 * what is left to do. A payment of an order that was given up is cancelled; refunds that are
 * planned are made. May be called any number of times, also at once.
 *
 * @throws `SERVICE_UNAVAILABLE` when the provider does not answer: call again.
 */
export async function settlePayment(
  context: PaymentsContext,
  { paymentId }: { readonly paymentId: string },
): Promise<void> {
  const payment = await readPayment(context, paymentId);
  if (!payment || payment.status === 'CANCELLED') return;
  const intent = await bringAbout(context.services.providerOf(payment.provider), payment);
  await context.transaction(async (tx) => {
    const locked = await lockPayment(tx, paymentId);
    if (!locked) return;
    locked.checkedAt = new Date();
    if (intent instanceof ProviderRefusal) recordRefusal(context.log, locked, intent);
    else if (intent) await recordIntent(tx, context.log, locked, intent);
  });
  // Only now: a refund that was made, and of which we were not told, has just been written down.
  for (const refundId of await pendingRefunds(context, paymentId)) {
    await executeRefund(context, refundId);
  }
}

interface PaymentToSettle extends IntentRequest {
  readonly status: string;
  readonly provider: string;
  readonly reference: string | null;
  readonly givenUp: boolean;
}

async function readPayment(
  context: PaymentsContext,
  paymentId: string,
): Promise<PaymentToSettle | null> {
  const row = await tables(context)
    .selectFrom('payment')
    .leftJoin('given_up_order', 'given_up_order.order_id', 'payment.order_id')
    .selectAll('payment')
    .select('given_up_order.order_id as givenUp')
    .where('payment.id', '=', paymentId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...toIntentRequest({ ...row, orderId: row.order_id }),
    status: row.status,
    provider: row.provider,
    reference: row.provider_reference,
    givenUp: row.givenUp !== null,
  };
}

/** How the payment stands at the provider, once it is as it should be there, or that it never will be there. */
async function bringAbout(
  provider: PaymentProvider,
  payment: PaymentToSettle,
): Promise<ProviderIntent | ProviderRefusal | null> {
  if (!payment.givenUp) {
    return payment.reference === null ? null : provider.readIntent(payment.reference);
  }
  // Without a reference the provider may or may not have been asked for it. Asked again it names
  // the one that it has, or makes one: either way there is one to cancel, and no other can follow.
  let { reference } = payment;
  if (reference === null) {
    const created = await orRefusal(provider.createIntent(payment));
    if (created instanceof ProviderRefusal) return created;
    reference = created.reference;
  }
  const intent = await provider.readIntent(reference);
  return intent?.status === 'OPEN' ? provider.cancelIntent(reference) : intent;
}

async function pendingRefunds(context: PaymentsContext, paymentId: string): Promise<string[]> {
  const rows = await tables(context)
    .selectFrom('refund')
    .select('id')
    .where('payment_id', '=', paymentId)
    .where('status', '=', 'PENDING')
    .where('provider_reference', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}
