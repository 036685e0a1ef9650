import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** The lines of a cart as they stand in this transaction. At most 100. */
export async function linesOf(tx: Transaction, cartId: string) {
  return tables(tx)
    .selectFrom('cart_line')
    .select(['id', 'variant_id as variantId', 'quantity', 'seen_price as seenPrice'])
    .where('cart_id', '=', cartId)
    .orderBy('id')
    .execute();
}
