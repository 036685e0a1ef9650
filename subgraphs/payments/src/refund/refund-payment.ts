import { conflict, notFound } from '@stoa/service-kit';
import { checkInput, money, once, type Transaction } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { lockPayment } from '../payment/lock-payment.ts';
import { afterGrace, settlePaymentJob } from '../payment/settle-payment.ts';
import { executeRefund } from './execute-refund.ts';
import { planRefund, refundable, refundsOf } from './plan-refund.ts';
import { refundById } from './refund.loaders.ts';
import type { RefundPaymentInput, RefundSuccess, RefundTooLarge } from './refund.types.ts';

const rules = z.object({
  paymentId: z.uuid(),
  amount: z
    .number()
    .int()
    .min(1)
    .nullish()
    .transform((amount) => amount ?? null),
  reason: z.string().trim().min(1).max(200),
  idempotencyKey: z.string().min(1).max(200),
});
type RefundWish = Omit<z.infer<typeof rules>, 'idempotencyKey'>;

type Named<Result, Name extends string> = Result & { __typename: Name };
export type RefundPaymentOutcome =
  | Named<RefundSuccess, 'RefundSuccess'>
  | Named<RefundTooLarge, 'RefundTooLarge'>;

/** Either the refund that was written down, or what could be refunded at that moment. */
type Plan = { readonly refundId: string } | { readonly refundable: number };

/**
 * Gives money back. The refund is written down first, so that rivals cannot give back more than
 * was taken, and it gets done even when the provider is away: it is `PENDING` until then.
 *
 * @throws `NOT_FOUND` for no such payment; `CONFLICT` when the provider refuses.
 */
export async function refundPayment(
  context: PaymentsContext,
  input: RefundPaymentInput,
): Promise<RefundPaymentOutcome> {
  const { idempotencyKey, ...wish } = checkInput(rules, input);
  const plan = await context.transaction(async (tx) =>
    once(tx, context.caller, 'refundPayment', idempotencyKey, wish, async () =>
      planOrRefuse(tx, wish),
    ),
  );
  if ('refundable' in plan) {
    const message =
      plan.refundable === 0
        ? 'Nothing of this payment can be refunded.'
        : 'That is more than can still be refunded.';
    return { __typename: 'RefundTooLarge', message, refundable: money(plan.refundable) };
  }
  await executeRefund(context, plan.refundId).catch((error: unknown) => {
    context.log.warn({ err: error, ...plan }, 'a refund is not made yet: a job will');
  });
  const refund = await context.loader(refundById).load(plan.refundId);
  if (!refund) throw notFound('refund', plan.refundId);
  if (refund.status === 'FAILED') {
    throw conflict(`The provider refused the refund: ${refund.failureReason ?? 'no reason given'}`);
  }
  return { __typename: 'RefundSuccess', refund };
}

async function planOrRefuse(tx: Transaction, wish: RefundWish): Promise<Plan> {
  const payment = await lockPayment(tx, wish.paymentId);
  if (!payment) throw notFound('payment', wish.paymentId);
  const left = refundable(payment, await refundsOf(tx, payment));
  const amount = wish.amount ?? left;
  if (amount > left || left === 0) return { refundable: left };
  const refund = planRefund(tx, payment, { amount, reason: wish.reason });
  tx.schedule(settlePaymentJob, { paymentId: payment.id }, afterGrace());
  return { refundId: refund.id };
}
