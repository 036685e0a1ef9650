import { cartClaimed } from '@stoa/events';
import { badUserInput, callerId } from '@stoa/service-kit';
import type { Context, Transaction } from '@stoa/subgraph-kit';
import { newId } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { variantsForSale } from '../pricing/variants-for-sale.ts';
import { cartOwner } from './cart-owner.ts';
import { cartTopic, changeCart, type CartChanged, type LockedCart } from './change-cart.ts';
import { findCart } from './find-cart.ts';
import { linesOf } from './lines-of.ts';
import { MAX_LINES, MAX_QUANTITY } from './set-line.ts';

/**
 * Merges a guest's cart into the caller's, who has just signed in: quantities add up, capped by
 * stock; coupon and shipping are taken over where the caller's cart has none. Done again it changes
 * nothing, since the guest's cart is gone.
 *
 * @param guestToken as `startGuestSession` gave it.
 * @throws `BAD_USER_INPUT` for a token that is no guest's, `UNAUTHENTICATED` for one that is not valid.
 */
export async function claimCart(context: Context, guestToken: string): Promise<CartChanged> {
  const customerId = cartOwner(context.caller);
  const guestId = await guestOf(context, guestToken);
  const available = await stockFor(context, guestId);
  return changeCart(context, async (tx, cart) => {
    const guestCart = await lockGuestCart(tx, guestId);
    if (!guestCart) return null;
    await mergeLines(tx, guestCart.id, cart.id, available);
    await takeOver(tx, guestCart, cart);
    await tables(tx).deleteFrom('cart_line').where('cart_id', '=', guestCart.id).execute();
    await tables(tx).deleteFrom('cart').where('id', '=', guestCart.id).execute();
    await tables(tx)
      .insertInto('cart_merge')
      .values({ from_cart_id: guestCart.id, into_cart_id: cart.id })
      .execute();
    tx.nudge(cartTopic(guestId));
    tx.publish(cartClaimed, cart.id, { cartId: cart.id, customerId, guestId });
    return null;
  });
}

async function guestOf(context: Context, guestToken: string): Promise<string> {
  const { caller } = await context.authenticate(`Bearer ${guestToken}`);
  const guestId = callerId(caller);
  if (caller.role === 'GUEST' && guestId !== null) return guestId;
  throw badUserInput([{ path: 'guestToken', message: "is not a guest's token" }]);
}

/** Units of each variant in the guest's cart that can be bought. Asked before the transaction. */
async function stockFor(context: Context, guestId: string): Promise<ReadonlyMap<string, number>> {
  const guestCart = await findCart(context, guestId);
  const ids = guestCart?.row.lines.map((line) => line.variantId) ?? [];
  const variants = await variantsForSale(context, ids);
  return new Map(ids.map((id, index) => [id, variants[index]?.available ?? 0]));
}

/** Locked after the caller's own. Guests never claim, so no two claims can wait for each other. */
async function lockGuestCart(tx: Transaction, guestId: string): Promise<LockedCart | undefined> {
  return tables(tx)
    .selectFrom('cart')
    .select([
      'id',
      'coupon_id as couponId',
      'shipping_country as shippingCountry',
      'shipping_method_id as shippingMethodId',
    ])
    .where('owner_id', '=', guestId)
    .forUpdate()
    .executeTakeFirst();
}

async function mergeLines(
  tx: Transaction,
  fromId: string,
  intoId: string,
  available: ReadonlyMap<string, number>,
): Promise<void> {
  const own = new Map((await linesOf(tx, intoId)).map((line) => [line.variantId, line]));
  const merged = (await linesOf(tx, fromId)).map((line) => {
    const before = own.get(line.variantId)?.quantity ?? 0;
    // What came in after the catalog was asked is capped at checkout. Nobody's own units are lost.
    const most = Math.max(before, available.get(line.variantId) ?? MAX_QUANTITY);
    return { ...line, before, quantity: Math.min(before + line.quantity, most, MAX_QUANTITY) };
  });
  const room = MAX_LINES - own.size;
  const added = merged.filter((line) => line.before === 0 && line.quantity > 0).slice(0, room);
  const raised = merged.filter((line) => line.before > 0 && line.quantity > line.before);
  const lines = [...added, ...raised];
  if (lines.length === 0) return;
  await tables(tx)
    .insertInto('cart_line')
    .values(
      lines.map(({ variantId, quantity, seenPrice }) => ({
        id: newId(),
        cart_id: intoId,
        variant_id: variantId,
        quantity,
        seen_price: seenPrice,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['cart_id', 'variant_id'])
        .doUpdateSet((eb) => ({ quantity: eb.ref('excluded.quantity') })),
    )
    .execute();
}

async function takeOver(tx: Transaction, guest: LockedCart, own: LockedCart): Promise<void> {
  const shipping = own.shippingCountry === null ? guest : own;
  await tables(tx)
    .updateTable('cart')
    .set({
      coupon_id: own.couponId ?? guest.couponId,
      shipping_country: shipping.shippingCountry,
      shipping_method_id: shipping.shippingMethodId,
    })
    .where('id', '=', own.id)
    .execute();
}
