import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { id, money } from './shapes.ts';

/** The aggregate of every payment event is the payment. */
const payment = { paymentId: id, orderId: id, amount: money };

/** The provider knows the payment; the customer can pay. */
export const paymentInitiated = defineEvent('payment.initiated', 1, payment);

/** The money is taken. */
export const paymentCompleted = defineEvent('payment.completed', 1, payment);

/** One try was declined. The customer can try again until the order expires. */
export const paymentFailed = defineEvent('payment.failed', 1, {
  ...payment,
  /** For a person: "Your card was declined." */
  reason: z.string(),
  attempt: z.number().int().positive(),
});

/** Money went back. */
export const paymentRefunded = defineEvent('payment.refunded', 1, {
  ...payment,
  refundId: id,
  refunded: money,
  /** Whether nothing of the payment is left. */
  complete: z.boolean(),
});
