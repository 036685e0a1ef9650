import { paymentCompleted, paymentFailed, paymentInitiated } from '@stoa/events';
import type { Logger } from '@stoa/service-kit';
import { CURRENCY, money, type Transaction } from '@stoa/subgraph-kit';
import type { ProviderIntent, ProviderRefund } from '../provider/payment-provider.ts';
import { planRefund, refundable, refundsOf } from '../refund/plan-refund.ts';
import { recordRefund } from '../refund/record-refund.ts';
import type { RefundRecord } from '../refund/refund.entity.ts';
import { isGivenUp } from './lock-payment.ts';
import type { PaymentRecord } from './payment.entity.ts';

const GIVEN_UP = 'The order was cancelled.';
const MADE_ELSEWHERE = 'Refunded at the provider.';

/**
 * Writes down how a payment stands at the provider, and tells of it. The payment must be locked.
 *
 * Reports may come twice, late and in any order, so each step is one way: a try that was declined
 * counts once, a payment completes once, and nothing leaves a final state but by a refund. For an
 * order that was given up nothing is told but refunds, and what was taken is planned to go back.
 */
export async function recordIntent(
  tx: Transaction,
  log: Logger,
  payment: PaymentRecord,
  intent: ProviderIntent,
): Promise<void> {
  if (payment.providerReference !== null && payment.providerReference !== intent.reference) {
    log.error(
      { paymentId: payment.id, known: payment.providerReference, told: intent.reference },
      'two payments at the provider claim to be this one: the second is ignored',
    );
    return;
  }
  const givenUp = await isGivenUp(tx, payment.orderId);
  const tell: Tell = (contract, details) => {
    if (givenUp) return;
    const { id: paymentId, orderId } = payment;
    const amount = money(payment.amount);
    tx.publish(contract, paymentId, { paymentId, orderId, amount, ...details });
  };
  attach(payment, intent, tell);
  if (intent.status === 'SUCCEEDED') recordSuccess(log, payment, intent, tell);
  else if (payment.status === 'PENDING') recordUnpaid(payment, intent, tell);
  await recordRefunds(tx, log, payment, intent.refunds);
  if (givenUp) await planFullRefund(tx, log, payment);
}

/** Sends an event about the payment at hand. */
type Tell = (
  contract: typeof paymentInitiated | typeof paymentCompleted | typeof paymentFailed,
  details?: { reason: string; attempt: number },
) => void;

function attach(payment: PaymentRecord, intent: ProviderIntent, tell: Tell): void {
  if (payment.providerReference !== null) return;
  payment.providerReference = intent.reference;
  payment.clientSecret = intent.clientSecret;
  tell(paymentInitiated);
}

function recordUnpaid(payment: PaymentRecord, intent: ProviderIntent, tell: Tell): void {
  if (intent.status === 'CANCELLED') {
    payment.status = 'CANCELLED';
    payment.clientSecret = null;
    return;
  }
  const { failure } = intent;
  if (failure === null || payment.failures.includes(failure.reference)) return;
  payment.failures = [...payment.failures, failure.reference];
  payment.lastError = failure.reason;
  tell(paymentFailed, { reason: failure.reason, attempt: payment.failures.length });
}

function recordSuccess(
  log: Logger,
  payment: PaymentRecord,
  intent: ProviderIntent,
  tell: Tell,
): void {
  if (payment.paidAt !== null || payment.status === 'CANCELLED') return;
  payment.receivedAmount = intent.receivedAmount;
  payment.paidAt = new Date();
  payment.clientSecret = null;
  payment.lastError = null;
  payment.cardBrand = intent.card?.brand ?? null;
  payment.cardLast4 = intent.card?.last4 ?? null;
  if (intent.receivedAmount !== payment.amount || intent.currency !== CURRENCY) {
    log.error(
      {
        paymentId: payment.id,
        orderId: payment.orderId,
        due: money(payment.amount),
        taken: { amount: intent.receivedAmount, currency: intent.currency },
      },
      'the provider took another amount than was due: the payment is not completed; refund it',
    );
    return;
  }
  payment.status = 'SUCCEEDED';
  tell(paymentCompleted);
}

/** Takes in refunds as the provider has them, also those that were made there and not here. */
async function recordRefunds(
  tx: Transaction,
  log: Logger,
  payment: PaymentRecord,
  told: readonly ProviderRefund[],
): Promise<void> {
  if (told.length === 0) return;
  const known = await refundsOf(tx, payment);
  for (const answer of told) {
    const refund = known.find((record) => isSame(record, answer)) ?? foreign(tx, payment, answer);
    recordRefund(tx, log, payment, refund, answer);
  }
}

const isSame = (record: RefundRecord, answer: ProviderRefund) =>
  record.id === answer.refundId || record.providerReference === answer.reference;

const foreign = (tx: Transaction, payment: PaymentRecord, answer: ProviderRefund) =>
  planRefund(tx, payment, {
    amount: answer.amount,
    reason: MADE_ELSEWHERE,
    reference: answer.reference,
  });

/**
 * Plans to give back all that was taken for an order that was given up. The payment must be locked.
 * A refund that the provider refused is not planned again: that would go on for ever. It is logged
 * as an error, and an admin's `refundPayment` can try again.
 */
export async function planFullRefund(
  tx: Transaction,
  log: Logger,
  payment: PaymentRecord,
): Promise<void> {
  if (payment.receivedAmount === 0) return;
  // Writes what this transaction has planned so far, so that it is counted.
  await tx.em.flush();
  const refunds = await refundsOf(tx, payment);
  const amount = refundable(payment, refunds);
  if (amount === 0) return;
  if (refunds.some(({ status, reason }) => status === 'FAILED' && reason === GIVEN_UP)) {
    log.error(
      { paymentId: payment.id, orderId: payment.orderId, amount },
      'money of an order that was given up is still here: its refund was refused',
    );
    return;
  }
  planRefund(tx, payment, { amount, reason: GIVEN_UP });
}
