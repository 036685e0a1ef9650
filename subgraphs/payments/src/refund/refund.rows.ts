import { money } from '@stoa/subgraph-kit';
import type { RefundStatus } from './refund.entity.ts';
import type { Refund } from './refund.types.ts';

/** The columns that make a `Refund`. */
export const REFUND_COLUMNS = [
  'id',
  'payment_id as paymentId',
  'amount',
  'reason',
  'status',
  'failure_reason as failureReason',
  'created_at as createdAt',
] as const;

/** A refund as the API gives it. */
export function toRefund(
  row: Omit<Refund, 'amount' | 'status'> & { amount: number; status: RefundStatus },
): Refund {
  return { ...row, amount: money(row.amount) };
}
