import type { Context } from '@stoa/subgraph-kit';
import { changeCart, type CartChanged } from '../cart/change-cart.ts';
import { tables } from '../database.ts';

/** Takes the coupon off the caller's cart, if there is one. */
export async function removeCoupon(context: Context): Promise<CartChanged> {
  return changeCart(context, async (tx, cart) => {
    await tables(tx)
      .updateTable('cart')
      .set({ coupon_id: null })
      .where('id', '=', cart.id)
      .execute();
    return null;
  });
}
