import { paymentRefunded } from '@stoa/events';
import type { Logger } from '@stoa/service-kit';
import { money, type Transaction } from '@stoa/subgraph-kit';
import type { PaymentRecord, PaymentStatus } from '../payment/payment.entity.ts';
import type { RefundRecord, RefundStatus } from './refund.entity.ts';

/** What the provider says of a refund. */
export interface RefundAnswer {
  readonly reference: string | null;
  readonly status: RefundStatus;
  readonly failureReason: string | null;
}

/**
 * Writes down how a refund stands at the provider. Its payment must be locked. Answers may come
 * twice or late: one that is older than what is known changes nothing.
 */
export function recordRefund(
  tx: Transaction,
  log: Logger,
  payment: PaymentRecord,
  refund: RefundRecord,
  answer: RefundAnswer,
): void {
  const before = refund.status;
  refund.providerReference = answer.reference ?? refund.providerReference;
  if (answer.status === 'PENDING' || answer.status === before) return;

  refund.status = answer.status;
  refund.failureReason = answer.failureReason;
  if (answer.status === 'SUCCEEDED') payment.refundedAmount += refund.amount;
  // A bank can send a refund back days later.
  else if (before === 'SUCCEEDED') payment.refundedAmount -= refund.amount;
  payment.status = statusAfterRefunds(payment);

  if (answer.status === 'FAILED') {
    log.error(
      { paymentId: payment.id, refundId: refund.id, reason: answer.failureReason },
      'a refund failed: the customer must be paid back by other means',
    );
    return;
  }
  tx.publish(paymentRefunded, payment.id, {
    paymentId: payment.id,
    orderId: payment.orderId,
    amount: money(payment.amount),
    refundId: refund.id,
    refunded: money(refund.amount),
    complete: payment.status === 'REFUNDED',
  });
}

function statusAfterRefunds(payment: PaymentRecord): PaymentStatus {
  if (payment.refundedAmount >= payment.receivedAmount) return 'REFUNDED';
  if (payment.refundedAmount > 0) return 'PARTIALLY_REFUNDED';
  return payment.receivedAmount === payment.amount ? 'SUCCEEDED' : 'PENDING';
}
