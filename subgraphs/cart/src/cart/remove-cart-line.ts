import { notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { changeCart, type CartChanged } from './change-cart.ts';

/**
 * Takes a line out of the caller's cart.
 *
 * @throws `NOT_FOUND` also for a line of somebody else's cart.
 */
export async function removeCartLine(context: Context, id: string): Promise<CartChanged> {
  const { lineId } = checkInput(z.object({ lineId: z.uuid() }), { lineId: id });
  return changeCart(context, async (tx, cart) => {
    const removed = await tables(tx)
      .deleteFrom('cart_line')
      .where('id', '=', lineId)
      .where('cart_id', '=', cart.id)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound('cart line', lineId);
    return null;
  });
}
