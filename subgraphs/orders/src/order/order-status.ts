/** The states of an order. Which follows which: `TRANSITIONS`. */
export const ORDER_STATUSES = [
  'PENDING',
  'AWAITING_PAYMENT',
  'CONFIRMED',
  'PARTIALLY_FULFILLED',
  'FULFILLED',
  'DELIVERED',
  'REJECTED',
  'CANCELLED',
  'RETURN_REQUESTED',
  'RETURNED',
  'REFUNDED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What can be done with an order, by the checkout or by people. */
export type OrderAction =
  | 'REQUEST_PAYMENT'
  | 'CONFIRM'
  | 'REJECT'
  | 'CANCEL'
  | 'FULFIL_PART'
  | 'FULFIL_REST'
  | 'DELIVER_PART'
  | 'DELIVER_REST'
  | 'REFUND';

/** The one table of what is allowed: the checks, `Order.allowedActions` and every button read it. */
export const TRANSITIONS: Readonly<
  Record<OrderStatus, Readonly<Partial<Record<OrderAction, OrderStatus>>>>
> = {
  PENDING: { REQUEST_PAYMENT: 'AWAITING_PAYMENT', REJECT: 'REJECTED', CANCEL: 'CANCELLED' },
  AWAITING_PAYMENT: { CONFIRM: 'CONFIRMED', CANCEL: 'CANCELLED' },
  CONFIRMED: { FULFIL_PART: 'PARTIALLY_FULFILLED', FULFIL_REST: 'FULFILLED', CANCEL: 'CANCELLED' },
  PARTIALLY_FULFILLED: {
    FULFIL_PART: 'PARTIALLY_FULFILLED',
    FULFIL_REST: 'FULFILLED',
    DELIVER_PART: 'PARTIALLY_FULFILLED',
    REFUND: 'REFUNDED',
  },
  FULFILLED: { DELIVER_PART: 'FULFILLED', DELIVER_REST: 'DELIVERED', REFUND: 'REFUNDED' },
  DELIVERED: { REFUND: 'REFUNDED' },
  REJECTED: {},
  CANCELLED: {},
  RETURN_REQUESTED: {},
  RETURNED: {},
  REFUNDED: {},
};

/** What a person can do with an order, as a button says it. */
export const CUSTOMER_ACTIONS = ['PAY', 'CANCEL', 'FULFIL', 'MARK_DELIVERED'] as const;
export type CustomerAction = (typeof CUSTOMER_ACTIONS)[number];

/**
 * The state that an action leads to.
 *
 * @returns null when the order's state does not allow the action.
 */
export function next(status: OrderStatus, action: OrderAction): OrderStatus | null {
  return TRANSITIONS[status][action] ?? null;
}

/** What people can do with an order in this state; who of them: `allowed-actions.ts`. */
export function actionsIn(status: OrderStatus): CustomerAction[] {
  const allows = (action: OrderAction) => next(status, action) !== null;
  return CUSTOMER_ACTIONS.filter((action) => NEEDED[action].some(allows));
}

/** What the table must allow, any of it, for a button to show. */
const NEEDED: Readonly<Record<CustomerAction, readonly OrderAction[]>> = {
  PAY: ['CONFIRM'],
  CANCEL: ['CANCEL'],
  FULFIL: ['FULFIL_REST'],
  MARK_DELIVERED: ['DELIVER_PART', 'DELIVER_REST'],
};
