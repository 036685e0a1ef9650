import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { changeCart, type CartChanged } from './change-cart.ts';

/** Takes everything out of the caller's cart, and the coupon off it. Where it goes stays. */
export async function clearCart(context: Context): Promise<CartChanged> {
  return changeCart(context, async (tx, cart) => {
    await tables(tx).deleteFrom('cart_line').where('cart_id', '=', cart.id).execute();
    await tables(tx)
      .updateTable('cart')
      .set({ coupon_id: null })
      .where('id', '=', cart.id)
      .execute();
    return null;
  });
}
