import { defineEntity, p } from '@mikro-orm/core';

/** How far the checkout of an order is. */
export const CheckoutEntity = defineEntity({
  name: 'Checkout',
  tableName: 'checkout',
  properties: {
    orderId: p.uuid().primary(),
    state: p.text().$type<CheckoutState>(),
    /** The index of the step that is next, or being undone. */
    position: p.integer().default(0),
    /** Tries of that step so far. */
    attempts: p.integer().default(0),
    /** Grows with each change: of two that run the same step, one records it. */
    version: p.integer().default(0),
  },
});

/**
 * RUNNING: somebody goes through the steps. WAITING: for the payment. UNDOING: somebody goes back.
 * DONE and UNDONE are the ends.
 */
export type CheckoutState = 'RUNNING' | 'WAITING' | 'UNDOING' | 'DONE' | 'UNDONE';
