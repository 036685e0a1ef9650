import { money } from '@stoa/subgraph-kit';
import type { InferKyselyTable } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { PaymentEntity } from './payment.entity.ts';
import type { Payment } from './payment.types.ts';

/** The columns that make a `Payment`. */
export const PAYMENT_COLUMNS = [
  'payment.id',
  'payment.order_id',
  'payment.customer_id',
  'payment.status',
  'payment.amount',
  'payment.refunded_amount',
  'payment.provider',
  'payment.client_secret',
  'payment.last_error',
  'payment.card_brand',
  'payment.card_last4',
  'payment.created_at',
  'payment.paid_at',
] as const;

type PaymentTable = Selectable<InferKyselyTable<typeof PaymentEntity>>;
type Column<Name> = Name extends `payment.${infer Rest extends keyof PaymentTable}` ? Rest : never;
type PaymentRow = Pick<PaymentTable, Column<(typeof PAYMENT_COLUMNS)[number]>>;

/** A payment as the API gives it. */
export function toPayment(row: PaymentRow): Payment {
  const { card_brand: brand, card_last4: last4 } = row;
  return {
    id: row.id,
    status: row.status,
    amount: money(row.amount),
    refundedAmount: money(row.refunded_amount),
    provider: row.provider,
    lastError: row.last_error,
    card: brand !== null && last4 !== null ? { brand, last4 } : null,
    createdAt: row.created_at,
    paidAt: row.paid_at,
    orderId: row.order_id,
    customerId: row.customer_id,
    secret: row.client_secret,
  };
}
