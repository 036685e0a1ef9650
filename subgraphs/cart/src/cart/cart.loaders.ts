import { defineIdLoader, defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { maySeeCart } from './cart-owner.ts';
import { selectCarts, toCart } from './cart.rows.ts';
import type { CartLine } from './cart.types.ts';

/** Carts, those that the caller may not see left out. */
export const cartById = defineIdLoader(async (context, ids) => {
  const rows = await selectCarts(context).where('cart.id', 'in', ids).execute();
  return rows
    .filter((row) => maySeeCart(context.caller, row.ownerId))
    .map((row) => toCart(context, row));
});

/** Each owner's cart, those that the caller may not see left out. */
export const cartOfOwner = defineLoader(async (context, ownerIds: readonly string[]) => {
  const mine = ownerIds.filter((ownerId) => maySeeCart(context.caller, ownerId));
  const rows =
    mine.length === 0
      ? []
      : await selectCarts(context).where('cart.owner_id', 'in', mine).execute();
  const carts = rows.map((row) => toCart(context, row));
  return inOrderOf(ownerIds, carts, (cart) => cart.row.ownerId);
});

/** Lines, those of carts that the caller may not see left out. */
export const cartLineById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('cart_line')
    .select('cart_id')
    .distinct()
    .where('id', 'in', ids)
    .execute();
  const carts = await Promise.all(
    rows.map(async (row) => context.loader(cartById).load(row.cart_id)),
  );
  return carts.flatMap((cart): CartLine[] =>
    cart === null ? [] : cart.row.lines.map((line) => ({ ...line, cart })),
  );
});
