import { badUserInput } from '@stoa/service-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { tables } from '../database.ts';
import { lockOrder, lockPayment } from './lock-payment.ts';
import type { CancelOutcome } from './payment.internal.ts';
import { planFullRefund } from './record-intent.ts';
import { afterGrace, settlePayment, settlePaymentJob } from './settle-payment.ts';

/**
 * Sees to it that an order ends charged zero: it cannot be paid any more, and what was taken goes
 * back. It is remembered as given up, so a payment that is created or completes later is undone by
 * itself. What the provider does not do at once is done by jobs, so the caller need not wait for it.
 *
 * @returns how far it has come; call again to hear of more.
 */
export async function cancelPayment(
  context: PaymentsContext,
  orderId: string,
): Promise<CancelOutcome> {
  if (!z.uuid().safeParse(orderId).success) {
    throw badUserInput([{ path: 'orderId', message: 'is not an id' }]);
  }
  const paymentId = await giveUp(context, orderId);
  if (paymentId === null) return 'NOTHING';
  try {
    await settlePayment(context, { paymentId });
  } catch (error) {
    context.log.warn({ err: error, orderId }, 'a payment is not cancelled yet: a job will');
  }
  return outcomeOf(context, paymentId);
}

/** @returns the order's payment, or null when it has none and never will. */
async function giveUp(context: PaymentsContext, orderId: string): Promise<string | null> {
  return context.transaction(async (tx) => {
    await lockOrder(tx, orderId);
    await tables(tx)
      .insertInto('given_up_order')
      .values({ order_id: orderId, given_up_at: new Date() })
      .onConflict((conflicting) => conflicting.column('order_id').doNothing())
      .execute();
    const row = await tables(tx)
      .selectFrom('payment')
      .select('id')
      .where('order_id', '=', orderId)
      .executeTakeFirst();
    const payment = row ? await lockPayment(tx, row.id) : null;
    if (!payment) return null;
    // Nothing was taken, nor can be: there is no provider to ask.
    if (payment.amount === 0) payment.status = 'CANCELLED';
    await planFullRefund(tx, context.log, payment);
    tx.schedule(settlePaymentJob, { paymentId: payment.id }, afterGrace());
    return payment.id;
  });
}

async function outcomeOf(context: PaymentsContext, paymentId: string): Promise<CancelOutcome> {
  const payment = await tables(context)
    .selectFrom('payment')
    .select((eb) => [
      'status',
      'received_amount',
      eb
        .selectFrom('refund')
        .select(({ fn }) => fn.sum<string | null>('amount').as('sum'))
        .where('payment_id', '=', paymentId)
        .where('status', '!=', 'FAILED')
        .as('goingBack'),
    ])
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow();
  if (payment.status === 'CANCELLED') return 'CANCELLED';
  const { received_amount: received, goingBack } = payment;
  return received > 0 && Number(goingBack) >= received ? 'REFUNDED' : 'PENDING';
}
