import type { OrderRow } from './lock-order.ts';
import { money } from '@stoa/subgraph-kit';

/** What every order event says of its order. */
export function orderFacts(order: OrderRow) {
  return {
    orderId: order.id,
    number: order.number,
    buyer: {
      customerId: order.customer_id,
      isGuest: order.is_guest,
      email: order.email,
      name: order.shipping_address.fullName,
    },
    total: money(order.total),
  };
}
