import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { address, buyer, id, money, orderLine } from './shapes.ts';

const order = {
  orderId: id,
  number: z.string(),
  buyer,
  total: money,
};

/** An order exists; nothing is reserved or charged yet. */
export const orderCreated = defineEvent('order.created', 1, { ...order, cartId: id });

/** Stock is held and the payment can be made until `expiresAt`. */
export const orderAwaitingPayment = defineEvent('order.awaiting_payment', 1, {
  ...order,
  expiresAt: z.iso.datetime(),
});

/** Paid, and its stock taken. Carts empty, people are told, vendors can ship. */
export const orderConfirmed = defineEvent('order.confirmed', 1, {
  ...order,
  cartId: id,
  lines: z.array(orderLine),
  shippingAddress: address,
  subtotal: money,
  discount: money,
  shipping: money,
  tax: money,
});

/** The order ended before it was fulfilled; what was held is free again, what was charged goes back. */
export const orderCancelled = defineEvent('order.cancelled', 1, {
  ...order,
  /** For a person: "The payment was not made in time." */
  reason: z.string(),
  /** Whether the buyer cancelled it: `reason` may then be any text of theirs, and is for them alone. */
  byBuyer: z.boolean().default(true),
  /** Whether it was paid and confirmed before. Until then nothing shows whose address the buyer gave. */
  confirmed: z.boolean().default(false),
});

/** A vendor handed a parcel to a carrier. */
export const orderFulfilled = defineEvent('order.fulfilled', 1, {
  ...order,
  fulfilmentId: id,
  vendorId: id,
  carrier: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string().nullable(),
  lines: z.array(
    z.object({
      lineId: id,
      productTitle: z.string(),
      variantTitle: z.string(),
      quantity: z.number().int().positive(),
    }),
  ),
  /** Whether nothing is left to ship. */
  complete: z.boolean(),
});

/** The last parcel of an order arrived. */
export const orderDelivered = defineEvent('order.delivered', 1, order);

/** A customer wants to send lines back. */
export const orderReturnRequested = defineEvent('order.return_requested', 1, {
  ...order,
  reason: z.string(),
});

/** What was sent back has arrived. */
export const orderReturned = defineEvent('order.returned', 1, order);
