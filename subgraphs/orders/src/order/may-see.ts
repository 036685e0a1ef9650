import { callerId, type Caller } from '@stoa/service-kit';
import type { Order } from './order.types.ts';

/** An order shows up for who placed it and for admins. Vendors see their part as a `VendorOrder`. */
export function maySee(caller: Caller, order: Pick<Order, 'customerId'>): boolean {
  return caller.role === 'ADMIN' || callerId(caller) === order.customerId;
}
