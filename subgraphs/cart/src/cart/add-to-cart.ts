import { badUserInput } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { findForSale } from '../pricing/variants-for-sale.ts';
import type { AddToCartInput } from './cart.types.ts';
import { changeCart, type CartChanged } from './change-cart.ts';
import { linesOf } from './lines-of.ts';
import { MAX_LINES, MAX_QUANTITY, setLine, type StockShort } from './set-line.ts';

const rules = z.object({
  variantId: z.uuid(),
  quantity: z.number().int().min(1).max(MAX_QUANTITY),
});

export type CartLineOutcome = CartChanged | StockShort;

/**
 * Adds units to what the caller's cart holds of a variant. From several devices at once they all
 * count.
 *
 * @throws `NOT_FOUND` for a variant that does not exist; `BAD_USER_INPUT` beyond 999 units or 100 lines.
 */
export async function addToCart(context: Context, input: AddToCartInput): Promise<CartLineOutcome> {
  const { variantId, quantity } = checkInput(rules, input);
  const variant = await findForSale(context, variantId);
  return changeCart(context, async (tx, cart) => {
    const lines = await linesOf(tx, cart.id);
    const line = lines.find((candidate) => candidate.variantId === variantId);
    if (!line && lines.length >= MAX_LINES) {
      throw badUserInput([{ path: 'variantId', message: `a cart has at most ${MAX_LINES} lines` }]);
    }
    return setLine(tx, cart.id, variant, (line?.quantity ?? 0) + quantity);
  });
}
