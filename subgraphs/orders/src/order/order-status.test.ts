import { expect, test } from 'vitest';
import { ORDER_STATUSES, actionsIn, next, type OrderAction } from './order-status.ts';

const ACTIONS: readonly OrderAction[] = [
  'REQUEST_PAYMENT',
  'CONFIRM',
  'REJECT',
  'CANCEL',
  'FULFIL_PART',
  'FULFIL_REST',
  'DELIVER_PART',
  'DELIVER_REST',
  'REFUND',
];

test('an order goes from state to state on these ways and no others', () => {
  const ways = ORDER_STATUSES.flatMap((status) =>
    ACTIONS.flatMap((action) => {
      const to = next(status, action);
      return to === null ? [] : [`${status} ${action} ${to}`];
    }),
  );
  expect(ways).toEqual([
    'PENDING REQUEST_PAYMENT AWAITING_PAYMENT',
    'PENDING REJECT REJECTED',
    'PENDING CANCEL CANCELLED',
    'AWAITING_PAYMENT CONFIRM CONFIRMED',
    'AWAITING_PAYMENT CANCEL CANCELLED',
    'CONFIRMED CANCEL CANCELLED',
    'CONFIRMED FULFIL_PART PARTIALLY_FULFILLED',
    'CONFIRMED FULFIL_REST FULFILLED',
    'PARTIALLY_FULFILLED FULFIL_PART PARTIALLY_FULFILLED',
    'PARTIALLY_FULFILLED FULFIL_REST FULFILLED',
    'PARTIALLY_FULFILLED DELIVER_PART PARTIALLY_FULFILLED',
    'PARTIALLY_FULFILLED REFUND REFUNDED',
    'FULFILLED DELIVER_PART FULFILLED',
    'FULFILLED DELIVER_REST DELIVERED',
    'FULFILLED REFUND REFUNDED',
    'DELIVERED REFUND REFUNDED',
  ]);
});

test('a button shows exactly where the table has the way', () => {
  const shown = Object.fromEntries(ORDER_STATUSES.map((status) => [status, actionsIn(status)]));
  expect(shown).toEqual({
    PENDING: ['CANCEL'],
    AWAITING_PAYMENT: ['PAY', 'CANCEL'],
    CONFIRMED: ['CANCEL', 'FULFIL'],
    PARTIALLY_FULFILLED: ['FULFIL', 'MARK_DELIVERED'],
    FULFILLED: ['MARK_DELIVERED'],
    DELIVERED: [],
    REJECTED: [],
    CANCELLED: [],
    RETURN_REQUESTED: [],
    RETURNED: [],
    REFUNDED: [],
  });
});
