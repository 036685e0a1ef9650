import type { Stream } from '@stoa/service-kit';
import { follow, type Context } from '@stoa/subgraph-kit';
import { cartOwner } from './cart-owner.ts';
import type { Cart } from './cart.types.ts';
import { cartTopic } from './change-cart.ts';
import { findCart } from './find-cart.ts';

/** One message of a live cart; null while there is none. */
export interface CartUpdate {
  readonly cart: Cart | null;
}

/**
 * The caller's cart now, and again after every change, on whichever device. Several changes in
 * quick succession may come as one message.
 *
 * @throws `UNAUTHENTICATED` when the caller has no token.
 */
export function followCart(context: Context): Stream<CartUpdate> {
  const ownerId = cartOwner(context.caller);
  let sent: string | null = null;
  return follow(context.live, [cartTopic(ownerId)], async () => {
    const cart = await findCart(context, ownerId);
    const state = cart === null ? 'none' : `${cart.id} ${cart.row.version}`;
    if (state === sent) return [];
    sent = state;
    return [{ cart }];
  });
}
