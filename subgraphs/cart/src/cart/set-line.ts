import { badUserInput } from '@stoa/service-kit';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { VariantForSale } from '../pricing/variants-for-sale.ts';

export const MAX_QUANTITY = 999;
export const MAX_LINES = 100;

export interface StockShort {
  readonly __typename: 'InsufficientStock';
  readonly message: string;
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

/**
 * Sets how many units of a variant a locked cart holds. The shopper sees its price now.
 *
 * @param quantity at least 1.
 * @returns why not, when there are fewer units; null when it is done.
 * @throws `BAD_USER_INPUT` above 999.
 */
export async function setLine(
  tx: Transaction,
  cartId: string,
  variant: VariantForSale,
  quantity: number,
): Promise<StockShort | null> {
  const { variantId, available, price } = variant;
  if (quantity > available) return stockShort(variant, quantity);
  if (quantity > MAX_QUANTITY) {
    throw badUserInput([
      { path: 'quantity', message: `a line holds at most ${MAX_QUANTITY} units` },
    ]);
  }
  await tables(tx)
    .insertInto('cart_line')
    .values({ id: newId(), cart_id: cartId, variant_id: variantId, quantity, seen_price: price })
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'variant_id']).doUpdateSet({ quantity, seen_price: price }),
    )
    .execute();
  return null;
}

function stockShort(variant: VariantForSale, requested: number): StockShort {
  const { variantId, productTitle, available } = variant;
  return {
    __typename: 'InsufficientStock',
    message:
      available === 0
        ? `${productTitle} is sold out.`
        : `Only ${available} of ${productTitle} can be bought.`,
    variantId,
    requested,
    available,
  };
}
