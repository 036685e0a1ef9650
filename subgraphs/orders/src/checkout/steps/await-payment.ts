import type { SagaStep } from '../saga.ts';

/** The customer's turn. `payment.completed` sets `paid_at` and wakes the checkout. */
export const awaitPayment: SagaStep = {
  name: 'await-payment',
  async run(_context, order) {
    if (order.paid_at === null) return { kind: 'WAITING' };
    return { kind: 'DONE', message: 'The payment has arrived.' };
  },
};
