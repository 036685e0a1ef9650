import { hash } from 'node:crypto';

import { demoId } from '../demo-id.ts';
import { seededRandom } from '../seeded-random.ts';
import type { DemoPayment } from './order.ts';

/** The provider's test cards. */
const cards = [
  { cardBrand: 'visa', cardLast4: '4242' },
  { cardBrand: 'mastercard', cardLast4: '4444' },
  { cardBrand: 'amex', cardLast4: '8431' },
  { cardBrand: 'visa', cardLast4: '5556' },
] as const;

/** The payment of an order, from what became of it; a customer always pays with the same card. */
export function paymentOf(
  orderName: string,
  order: {
    customerId: string;
    placedAt: Date;
    total: number;
    confirmedAt: Date | null;
    refundedAt: Date | null;
  },
): DemoPayment {
  const reference = hash('sha256', `${orderName}:${order.customerId}`);
  const payment = {
    id: demoId(`${orderName}:payment`, order.placedAt),
    amount: order.total,
    providerReference: `pi_${reference.slice(0, 24)}`,
    paidAt: order.confirmedAt,
    refundedAt: order.refundedAt,
  };
  if (order.confirmedAt === null) {
    return { ...payment, status: 'CANCELLED', cardBrand: null, cardLast4: null, refundedAmount: 0 };
  }
  const card = seededRandom(`card:${order.customerId}`).pick(cards);
  return order.refundedAt === null
    ? { ...payment, ...card, status: 'SUCCEEDED', refundedAmount: 0 }
    : { ...payment, ...card, status: 'REFUNDED', refundedAmount: order.total };
}
