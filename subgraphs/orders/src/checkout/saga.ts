import type { Context, Transaction } from '@stoa/subgraph-kit';
import type { OrderRow } from '../order/lock-order.ts';
import type { Rejection } from '../order/order.entity.ts';
import { awaitPayment } from './steps/await-payment.ts';
import { commitStock } from './steps/commit-stock.ts';
import { quote } from './steps/quote.ts';
import { redeemCoupon } from './steps/redeem-coupon.ts';
import { requestPayment } from './steps/request-payment.ts';
import { reserveStock } from './steps/reserve-stock.ts';

/**
 * The checkout, in order. An order that passed them all is confirmed; one that is rejected or
 * cancelled goes back through `undo` from where it stood.
 */
export const SAGA: readonly SagaStep[] = [
  quote,
  reserveStock,
  redeemCoupon,
  requestPayment,
  awaitPayment,
  commitStock,
];

/** What a step came to. */
export type StepOutcome =
  | {
      readonly kind: 'DONE';
      /** For the timeline. */
      readonly message: string;
      /** What changes here; commits together with the step's being done. */
      readonly apply?: (tx: Transaction, order: OrderRow) => Promise<void>;
    }
  /** Somebody else's turn: an event will wake the checkout. */
  | { readonly kind: 'WAITING' }
  /** The order cannot be; a shopper can mend it and order again. */
  | { readonly kind: 'REJECTED'; readonly reason: string; readonly rejection: Rejection }
  /** The order was given up in the meantime, or cannot be finished. */
  | { readonly kind: 'CANCELLED'; readonly reason: string };

/**
 * One step. `run` and `undo` call other subgraphs, run at least once, and are idempotent by the
 * order's id; `undo` may come before, during or after `run`, and wins. A throw means: try again.
 */
export interface SagaStep {
  readonly name: string;
  readonly run: (context: Context, order: OrderRow) => Promise<StepOutcome>;
  readonly undo?: (context: Context, orderId: string) => Promise<void>;
}
