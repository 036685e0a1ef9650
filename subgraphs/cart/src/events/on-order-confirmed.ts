import type { EventOf, orderConfirmed } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { cartTopic } from '../cart/change-cart.ts';
import { tables } from '../database.ts';

/**
 * Takes what was ordered and paid out of the cart it was ordered from, and the coupon off it. What
 * was added since then stays. A guest's cart that was claimed in the meantime is found where it
 * went.
 */
export async function onOrderConfirmed(
  tx: Transaction,
  { data }: EventOf<typeof orderConfirmed>,
): Promise<void> {
  const cart = await lockOrderedCart(tx, data.cartId);
  if (!cart) return;
  const ordered = sql`unnest(
    ${data.lines.map((line) => line.variantId)}::uuid[],
    ${data.lines.map((line) => line.quantity)}::int[]
  ) as ordered (variant_id, quantity)`;
  await sql`
    delete from cart_line as line using ${ordered}
    where line.cart_id = ${cart.id} and line.variant_id = ordered.variant_id
      and line.quantity <= ordered.quantity
  `.execute(tables(tx));
  await sql`
    update cart_line as line set quantity = line.quantity - ordered.quantity from ${ordered}
    where line.cart_id = ${cart.id} and line.variant_id = ordered.variant_id
  `.execute(tables(tx));
  await tables(tx)
    .updateTable('cart')
    .set((eb) => ({
      coupon_id: null,
      version: eb('version', '+', 1),
      updated_at: new Date(),
    }))
    .where('id', '=', cart.id)
    .execute();
  tx.nudge(cartTopic(cart.ownerId));
}

async function lockOrderedCart(tx: Transaction, cartId: string) {
  const merge = await tables(tx)
    .selectFrom('cart_merge')
    .select('into_cart_id')
    .where('from_cart_id', '=', cartId)
    .executeTakeFirst();
  return tables(tx)
    .selectFrom('cart')
    .select(['id', 'owner_id as ownerId'])
    .where('id', '=', merge?.into_cart_id ?? cartId)
    .forUpdate()
    .executeTakeFirst();
}
