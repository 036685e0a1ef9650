import { conflict } from '@stoa/service-kit';
import { CURRENCY, checkInput, newId } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { ProviderRefusal, orRefusal } from '../provider/payment-provider.ts';
import { freeProvider } from '../provider/free-provider.ts';
import { isGivenUp, lockOrder, lockPayment } from './lock-payment.ts';
import { PaymentEntity, type PaymentRecord } from './payment.entity.ts';
import type { CreatePaymentInput, CreatePaymentResult } from './payment.internal.ts';
import { recordIntent } from './record-intent.ts';
import { recordRefusal } from './record-refusal.ts';
import { settlePaymentJob } from './settle-payment.ts';
import { toIntentRequest } from './to-intent-request.ts';

const rules = z.object({
  orderId: z.uuid(),
  customerId: z.uuid(),
  email: z.email(),
  // Stripe's limits: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
  amount: z.literal(0).or(z.number().int().min(50).max(99_999_999)),
  currency: z.literal(CURRENCY),
  description: z.string().trim().min(1).max(500),
});

/** The answer for an order that was given up or refused: a payment that was cancelled stays so. */
const NONE: CreatePaymentResult = { created: false, paymentId: null, clientSecret: null };

/**
 * Asks the provider to take an order's money, and gives what a browser needs to pay. The payment is
 * written down before the provider is asked, and the provider keeps to one for each order: a call
 * that was cut off at any point is finished by calling again.
 *
 * An order that costs nothing is paid at once.
 *
 * @returns `created: false` when the order was given up, before or meanwhile, and when the provider
 *   refuses it for good: the payment is then cancelled, and stays so.
 * @throws `CONFLICT` when the order's payment is for another amount or customer;
 *   `SERVICE_UNAVAILABLE` when the provider does not answer: call again.
 */
export async function createPayment(
  context: PaymentsContext,
  input: CreatePaymentInput,
): Promise<CreatePaymentResult> {
  const request = checkInput(rules, input);
  const payment = await intend(context, request);
  if (payment === null) return NONE;
  if (payment.providerReference !== null || payment.status === 'CANCELLED') return answer(payment);
  const provider = context.services.providerOf(payment.provider);
  const intent = await orRefusal(provider.createIntent(toIntentRequest(payment)));
  return context.transaction(async (tx) => {
    const locked = await lockPayment(tx, payment.id);
    if (!locked) return NONE;
    if (intent instanceof ProviderRefusal) {
      recordRefusal(context.log, locked, intent);
      return answer(locked);
    }
    await recordIntent(tx, context.log, locked, intent);
    if (!(await isGivenUp(tx, locked.orderId))) return answer(locked);
    // Given up while the provider was asked: what it has made must be cancelled there.
    tx.schedule(settlePaymentJob, { paymentId: locked.id });
    return NONE;
  });
}

/** Writes down that the order is to be paid. @returns null when it was given up. */
async function intend(
  context: PaymentsContext,
  request: z.infer<typeof rules>,
): Promise<PaymentRecord | null> {
  const { orderId, customerId, email, amount, description } = request;
  return context.transaction(async (tx) => {
    await lockOrder(tx, orderId);
    if (await isGivenUp(tx, orderId)) return null;
    const earlier = await tx.em.findOne(PaymentEntity, { orderId });
    if (earlier) {
      if (earlier.amount === amount && earlier.customerId === customerId) return earlier;
      throw conflict(
        `Order ${orderId} has a payment of ${earlier.amount} already: it cannot have one of ${amount}, or of another customer.`,
      );
    }
    const now = new Date();
    return tx.em.create(PaymentEntity, {
      id: newId(),
      orderId,
      customerId,
      email,
      description,
      status: 'PENDING',
      amount,
      receivedAmount: 0,
      refundedAmount: 0,
      provider: (amount === 0 ? freeProvider : context.services.provider).name,
      providerReference: null,
      clientSecret: null,
      failures: [],
      lastError: null,
      cardBrand: null,
      cardLast4: null,
      createdAt: now,
      paidAt: null,
      checkedAt: now,
    });
  });
}

function answer({ id, status, clientSecret }: PaymentRecord): CreatePaymentResult {
  return status === 'CANCELLED' ? NONE : { created: true, paymentId: id, clientSecret };
}
