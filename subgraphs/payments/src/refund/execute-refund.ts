import { tables } from '../database.ts';
import type { PaymentsContext } from '../context.ts';
import { lockPayment } from '../payment/lock-payment.ts';
import { ProviderRefusal, type RefundRequest } from '../provider/payment-provider.ts';
import { RefundEntity } from './refund.entity.ts';
import { recordRefund, type RefundAnswer } from './record-refund.ts';

/**
 * Asks the provider for a refund that is written down and writes down its answer. May be called
 * any number of times, also at once: the money goes back once.
 *
 * @throws `SERVICE_UNAVAILABLE` when the provider does not answer; the refund stays pending.
 */
export async function executeRefund(context: PaymentsContext, refundId: string): Promise<void> {
  const refund = await tables(context)
    .selectFrom('refund')
    .innerJoin('payment', 'payment.id', 'refund.payment_id')
    .select([
      'payment.id as paymentId',
      'payment.provider',
      'payment.provider_reference as reference',
      'refund.amount',
      'refund.status',
    ])
    .where('refund.id', '=', refundId)
    .executeTakeFirst();
  if (refund?.status !== 'PENDING' || refund.reference === null) return;

  const { amount, paymentId, provider, reference } = refund;
  const answer = await askForRefund(context, provider, { refundId, reference, amount });
  await context.transaction(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const record = await tx.em.findOne(RefundEntity, { id: refundId });
    if (payment && record) recordRefund(tx, context.log, payment, record, answer);
  });
}

async function askForRefund(
  context: PaymentsContext,
  provider: string,
  request: RefundRequest,
): Promise<RefundAnswer> {
  try {
    return await context.services.providerOf(provider).refund(request);
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    return { reference: null, status: 'FAILED', failureReason: error.message };
  }
}
