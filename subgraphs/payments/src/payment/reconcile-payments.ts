import { defineJob } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import { forgetWebhookEvents } from '../webhook/forget-webhook-events.ts';
import { settlePayment } from './settle-payment.ts';

/** Webhooks arrive within seconds; who waits longer is asked about. */
const WAITED_MS = 60_000;
/** How many are asked about at once; the rest a minute later, those that waited longest first. */
const AT_ONCE = 200;

/** Runs every minute. */
export const reconcilePaymentsJob = defineJob('reconcile-payments', z.object({}), { retries: 0 });

/**
 * Asks the provider about payments that have been waiting for a while, and finishes what was begun:
 * nothing is lost when a webhook is, or when a process dies between two steps.
 */
export async function reconcilePayments(context: PaymentsContext): Promise<void> {
  for (const paymentId of await waitingPayments(context, new Date(Date.now() - WAITED_MS))) {
    try {
      await settlePayment(context, { paymentId });
    } catch (error) {
      context.log.warn({ err: error, paymentId }, 'a payment could not be settled; a minute later');
    }
  }
  await forgetWebhookEvents(context);
}

async function waitingPayments(context: PaymentsContext, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id, checked_at from payment
    where status = 'PENDING' and checked_at < ${before} and (
      provider_reference is not null
      or exists (select 1 from given_up_order where given_up_order.order_id = payment.order_id)
    )
    union
    select payment.id, payment.checked_at from refund
    join payment on payment.id = refund.payment_id
    where refund.status = 'PENDING' and refund.created_at < ${before}
      and payment.checked_at < ${before}
    order by checked_at
    limit ${AT_ONCE}
  `.execute(tables(context));
  return rows.map((row) => row.id);
}
