import type { PaymentIntent } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What became of one payment intent. Amounts are in minor units of `currency`. */
export interface LedgerEntry {
  id: string;
  status: PaymentIntent['status'];
  currency: string;
  amount: number;
  captured: number;
  refunded: number;
  metadata: PaymentIntent['metadata'];
  /** Seconds since 1970. */
  created: number;
}

/** All money that was moved, in minor units; the totals add up all currencies. */
export interface Ledger {
  /** Oldest first. */
  paymentIntents: LedgerEntry[];
  captured: number;
  refunded: number;
}

/**
 * Adds up charges and refunds themselves rather than what the intents say of them, so that a proof
 * would see a charge that was made twice.
 */
export function ledgerOf(store: Pick<Store, 'all'>): Ledger {
  const captured = sums(store.all('charge'), (charge) => charge.amount_captured);
  const refunded = sums(store.all('refund'), (refund) => refund.amount);
  return {
    paymentIntents: Array.from(store.all('payment_intent'), (intent) => ({
      id: intent.id,
      status: intent.status,
      currency: intent.currency,
      amount: intent.amount,
      captured: captured.get(intent.id) ?? 0,
      refunded: refunded.get(intent.id) ?? 0,
      metadata: intent.metadata,
      created: intent.created,
    })),
    captured: total(captured),
    refunded: total(refunded),
  };
}

function sums<Item extends { payment_intent: string }>(
  items: Iterable<Item>,
  amountOf: (item: Item) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items)
    sums.set(item.payment_intent, (sums.get(item.payment_intent) ?? 0) + amountOf(item));
  return sums;
}

function total(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((total, amount) => total + amount, 0);
}
