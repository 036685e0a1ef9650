import { orderAwaitingPayment } from '@stoa/events';
import { CURRENCY, type Transaction } from '@stoa/subgraph-kit';
import { CancelPaymentDocument, CreatePaymentDocument } from '../../external/payments/generated.ts';
import { changeStatus } from '../../order/change-status.ts';
import type { OrderRow } from '../../order/lock-order.ts';
import { orderFacts } from '../../order/order-events.ts';
import { endUnpaidJob } from '../end-unpaid.job.ts';
import { PAYMENT_WINDOW_MS } from '../payment-window.ts';
import type { SagaStep } from '../saga.ts';

/** Makes the payment known to the provider. From now on the customer can pay, for 15 minutes. */
export const requestPayment: SagaStep = {
  name: 'request-payment',
  async run(context, order) {
    const { createPayment } = await context.call('payments', CreatePaymentDocument, {
      input: {
        orderId: order.id,
        customerId: order.customer_id,
        email: order.email,
        amount: order.total,
        currency: CURRENCY,
        description: `Order ${order.number}`,
      },
    });
    if (!createPayment.created) return { kind: 'CANCELLED', reason: 'This order cannot be paid.' };
    return { kind: 'DONE', message: 'The payment can be made.', apply: startWaiting };
  },
  async undo(context, orderId) {
    await context.call('payments', CancelPaymentDocument, { orderId });
  },
};

async function startWaiting(tx: Transaction, order: OrderRow): Promise<void> {
  const expiresAt = new Date(Date.now() + PAYMENT_WINDOW_MS);
  const awaiting = await changeStatus(tx, order, 'REQUEST_PAYMENT', 'Waiting for the payment.', {
    expires_at: expiresAt,
  });
  tx.schedule(endUnpaidJob, { orderId: order.id }, { at: expiresAt });
  tx.publish(orderAwaitingPayment, order.id, {
    ...orderFacts(awaiting),
    expiresAt: expiresAt.toISOString(),
  });
}
