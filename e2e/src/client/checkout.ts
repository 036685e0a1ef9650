import { randomUUID } from 'node:crypto';
import {
  AddToCartDocument,
  PlaceOrderDocument,
  SetShippingDocument,
  type CartPartsFragment,
  type PlaceOrderMutation,
} from '../generated.ts';
import type { ShopClient } from './shop-client.ts';

/** Where the tests' orders go. */
export const ADDRESS = {
  fullName: 'Ida Holm',
  line1: 'Torvegade 12',
  city: 'Copenhagen',
  postalCode: '1400',
  countryCode: 'DK',
};

/** Puts units of a variant into the caller's cart and chooses the first way to ship it. */
export async function fillCart(
  client: ShopClient,
  variantId: string,
  quantity = 1,
): Promise<CartPartsFragment> {
  const { addToCart } = await client.run(AddToCartDocument, { input: { variantId, quantity } });
  if (addToCart.__typename !== 'CartUpdated') throw new Error(addToCart.message);
  const { countryCode } = ADDRESS;
  const { setShipping } = await client.run(SetShippingDocument, { input: { countryCode } });
  const [method] = setShipping.availableShippingMethods;
  if (!method) throw new Error(`Nothing ships to ${countryCode}.`);
  const input = { countryCode, shippingMethodId: method.id };
  return (await client.run(SetShippingDocument, { input })).setShipping;
}

/** What `placeOrder` wants for a cart. */
export function orderInput(cart: CartPartsFragment, email: string, idempotencyKey = randomUUID()) {
  return {
    cartId: cart.id,
    email,
    shippingAddress: ADDRESS,
    shippingMethodId: cart.shippingMethod?.id ?? '',
    expectedTotal: cart.total.amount,
    idempotencyKey,
  };
}

type Placed = Extract<PlaceOrderMutation['placeOrder'], { __typename: 'OrderPlaced' }>['order'];

/**
 * Orders a cart.
 *
 * @throws when it cannot be, with the shop's message.
 */
export async function placeOrder(
  client: ShopClient,
  cart: CartPartsFragment,
  email: string,
): Promise<Placed> {
  const { placeOrder: result } = await client.run(PlaceOrderDocument, {
    input: orderInput(cart, email),
  });
  if (result.__typename !== 'OrderPlaced') throw new Error(result.message);
  return result.order;
}
