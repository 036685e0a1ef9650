import { conflict } from '@stoa/service-kit';
import { newId, type Context, type Transaction } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import { cartOwner } from './cart-owner.ts';
import { findCart } from './find-cart.ts';
import type { Cart } from './cart.types.ts';

/** A cart that nobody else changes until the transaction ends. */
export interface LockedCart {
  readonly id: string;
  readonly couponId: string | null;
  readonly shippingCountry: string | null;
  readonly shippingMethodId: string | null;
}

export interface CartChanged {
  readonly __typename: 'CartUpdated';
  readonly cart: Cart;
}

/** The live topic of an owner's cart: the owner may have it before the cart exists. */
export const cartTopic = (ownerId: string) => `cart:${ownerId}`;

/**
 * Changes the caller's cart, which is made if there is none. All changes of a cart take turns, so
 * several devices at once lose nothing of each other's.
 *
 * @param work gives why the cart stays as it is, or null once it has changed it. No remote calls.
 * @returns the cart as it is then, or the refusal.
 * @throws `CONFLICT` when a guest's cart was claimed in the same moment.
 */
export async function changeCart<Refusal>(
  context: Context,
  work: (tx: Transaction, cart: LockedCart) => Promise<Refusal>,
): Promise<CartChanged | NonNullable<Refusal>> {
  const ownerId = cartOwner(context.caller);
  const refusal = await context.transaction(async (tx) => {
    const why = await work(tx, await lockCart(tx, ownerId));
    if (why == null) tx.nudge(cartTopic(ownerId));
    return why;
  });
  if (refusal != null) return refusal;
  const cart = await findCart(context, ownerId);
  if (cart === null) throw conflict('This cart has just been claimed: sign in and look there.');
  return { __typename: 'CartUpdated', cart };
}

/** One statement that makes the cart, or waits for its lock; either way it counts as a change. */
export async function lockCart(tx: Transaction, ownerId: string): Promise<LockedCart> {
  return tables(tx)
    .insertInto('cart')
    .values({ id: newId(), owner_id: ownerId })
    .onConflict((conflict) =>
      conflict.column('owner_id').doUpdateSet({
        version: sql`cart.version + 1`,
        updated_at: sql`now()`,
      }),
    )
    .returning([
      'id',
      'coupon_id as couponId',
      'shipping_country as shippingCountry',
      'shipping_method_id as shippingMethodId',
    ])
    .executeTakeFirstOrThrow();
}
