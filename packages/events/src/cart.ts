import { z } from 'zod';
import { defineEvent } from './contract.ts';
import { id } from './shapes.ts';

/** A guest signed in and their cart was merged into the account's. */
export const cartClaimed = defineEvent('cart.claimed', 1, {
  cartId: id,
  customerId: id,
  guestId: id,
});

/** Nothing happened to a filled cart for a while. */
export const cartAbandoned = defineEvent('cart.abandoned', 1, {
  cartId: id,
  customerId: id,
  itemCount: z.number().int().positive(),
});
