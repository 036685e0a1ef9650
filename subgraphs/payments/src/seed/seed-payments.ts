import type { DemoOrder } from '@stoa/demo-data';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { DEMO_PROVIDER } from '../provider/demo-provider.ts';

/** The payments of the demo shop's past orders. The provider is not told of them. */
export async function seedPayments(tx: Transaction): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const { demoOrders } = await import('@stoa/demo-data');
  const orders = demoOrders(new Date());
  await tables(tx).insertInto('payment').values(orders.map(paymentRow)).execute();
  const refunds = orders.flatMap(refundRows);
  if (refunds.length > 0) await tables(tx).insertInto('refund').values(refunds).execute();
  const givenUp = orders.flatMap(({ id, cancelledAt }) =>
    cancelledAt === null ? [] : [{ order_id: id, given_up_at: cancelledAt }],
  );
  if (givenUp.length > 0) await tables(tx).insertInto('given_up_order').values(givenUp).execute();
}

function paymentRow({ payment, ...order }: DemoOrder) {
  return {
    id: payment.id,
    order_id: order.id,
    customer_id: order.customerId,
    email: order.email,
    description: `Order ${order.number}`,
    status: payment.status,
    amount: payment.amount,
    received_amount: payment.paidAt === null ? 0 : payment.amount,
    refunded_amount: payment.refundedAmount,
    provider: DEMO_PROVIDER,
    provider_reference: payment.providerReference,
    failures: [],
    card_brand: payment.cardBrand,
    card_last4: payment.cardLast4,
    created_at: order.placedAt,
    paid_at: payment.paidAt,
    checked_at: order.placedAt,
  };
}

function refundRows({ payment, cancelledAt }: DemoOrder) {
  if (payment.refundedAt === null) return [];
  return [
    {
      id: newId(),
      payment_id: payment.id,
      amount: payment.refundedAmount,
      reason: cancelledAt === null ? 'The order was sent back.' : 'The order was cancelled.',
      status: 'SUCCEEDED' as const,
      provider_reference: payment.providerReference.replace(/^pi_/, 're_'),
      created_at: payment.refundedAt,
    },
  ];
}
