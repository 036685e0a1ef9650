import type { Context } from '@stoa/subgraph-kit';
import { selectCarts, toCart } from './cart.rows.ts';
import type { Cart } from './cart.types.ts';

/** An owner's cart as it is at this moment, or null when there is none. */
export async function findCart(context: Context, ownerId: string): Promise<Cart | null> {
  const row = await selectCarts(context).where('cart.owner_id', '=', ownerId).executeTakeFirst();
  return row ? toCart(context, row) : null;
}
