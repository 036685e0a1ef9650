import { notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import { findForSale } from '../pricing/variants-for-sale.ts';
import type { CartLineOutcome } from './add-to-cart.ts';
import { cartOwner } from './cart-owner.ts';
import type { UpdateCartLineInput } from './cart.types.ts';
import { changeCart } from './change-cart.ts';
import { linesOf } from './lines-of.ts';
import { removeCartLine } from './remove-cart-line.ts';
import { MAX_QUANTITY, setLine } from './set-line.ts';

const rules = z.object({
  lineId: z.uuid(),
  quantity: z.number().int().min(0).max(MAX_QUANTITY),
});

/**
 * Sets how many units of a line are wanted. 0 takes it out, even while the catalog does not answer.
 *
 * @throws `NOT_FOUND` also for a line of somebody else's cart.
 */
export async function updateCartLine(
  context: Context,
  input: UpdateCartLineInput,
): Promise<CartLineOutcome> {
  const { lineId, quantity } = checkInput(rules, input);
  if (quantity === 0) return removeCartLine(context, lineId);
  const variant = await findForSale(context, await variantOfLine(context, lineId));
  return changeCart(context, async (tx, cart) => {
    const lines = await linesOf(tx, cart.id);
    // Another device may have taken it out while the catalog was asked.
    if (!lines.some((line) => line.id === lineId)) throw notFound('cart line', lineId);
    return setLine(tx, cart.id, variant, quantity);
  });
}

async function variantOfLine(context: Context, lineId: string): Promise<string> {
  const line = await tables(context)
    .selectFrom('cart_line')
    .innerJoin('cart', 'cart.id', 'cart_line.cart_id')
    .select('cart_line.variant_id as variantId')
    .where('cart_line.id', '=', lineId)
    .where('cart.owner_id', '=', cartOwner(context.caller))
    .executeTakeFirst();
  if (!line) throw notFound('cart line', lineId);
  return line.variantId;
}
