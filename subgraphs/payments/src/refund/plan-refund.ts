import { newId, type Transaction } from '@stoa/subgraph-kit';
import type { PaymentRecord } from '../payment/payment.entity.ts';
import { RefundEntity, type RefundRecord } from './refund.entity.ts';

/** The refunds of a payment, which must be locked. */
export async function refundsOf(tx: Transaction, payment: PaymentRecord): Promise<RefundRecord[]> {
  return tx.em.find(RefundEntity, { paymentId: payment.id });
}

/** What can still go back, in cents: what came in, less what went back or is on its way. */
export function refundable(payment: PaymentRecord, refunds: readonly RefundRecord[]): number {
  const committed = refunds
    .filter((refund) => refund.status !== 'FAILED')
    .reduce((sum, refund) => sum + refund.amount, 0);
  return Math.max(0, payment.receivedAmount - committed);
}

/** Writes down a refund before the provider is asked for it. The payment must be locked. */
export function planRefund(
  tx: Transaction,
  payment: PaymentRecord,
  plan: { readonly amount: number; readonly reason: string; readonly reference?: string },
): RefundRecord {
  return tx.em.create(RefundEntity, {
    id: newId(),
    paymentId: payment.id,
    amount: plan.amount,
    reason: plan.reason,
    status: 'PENDING',
    providerReference: plan.reference ?? null,
    failureReason: null,
    createdAt: new Date(),
  });
}
