import type { EventData, orderCreated } from '@stoa/events';

/** The part of a message that is the same in all that a buyer is told about an order. */
export function toBuyer({
  orderId,
  buyer,
}: Pick<EventData<typeof orderCreated>, 'orderId' | 'buyer'>) {
  return { recipientId: buyer.customerId, address: buyer.email, orderId };
}
