import { CURRENCY, checkInput, type Context } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { selectCarts } from '../cart/cart.rows.ts';
import { tables } from '../database.ts';
import { priceCart, type PricedLine } from '../pricing/price-cart.ts';
import { SHIPPING_METHOD_COLUMNS } from '../shipping/shipping.rows.ts';
import type { CheckoutQuote, CheckoutQuoteInput, QuotedLine } from './checkout.types.ts';

const rules = z.object({
  cartId: z.uuid(),
  ownerId: z.uuid(),
  countryCode: z.string().length(2),
  shippingMethodId: z.uuid(),
});

/**
 * What an order of a cart would cost now, sent to a country by a method of the buyer's choice.
 *
 * @returns null when the owner has no such cart, when it is empty, or when the method does not
 *   deliver there.
 * @throws `BAD_USER_INPUT`; `SERVICE_UNAVAILABLE` when the catalog does not answer.
 */
export async function checkoutQuote(
  context: Context,
  input: CheckoutQuoteInput,
): Promise<CheckoutQuote | null> {
  const { cartId, ownerId, countryCode, shippingMethodId } = checkInput(rules, input);
  const [cart, shippingMethod, taxRate] = await Promise.all([
    selectCarts(context)
      .where('cart.id', '=', cartId)
      .where('cart.owner_id', '=', ownerId)
      .executeTakeFirst(),
    findShippingMethod(context, shippingMethodId, countryCode),
    findTaxRate(context, countryCode),
  ]);
  if (!cart || !shippingMethod) return null;
  const { lines, coupon } = cart;
  const priced = await priceCart(context, { lines, coupon, shippingMethod, taxRate });
  const quoted = priced.lines.flatMap(toQuotedLine);
  if (quoted.length === 0) return null;
  return {
    cartId: cart.id,
    lines: quoted,
    ...priced.totals,
    currency: CURRENCY,
    couponCode: priced.couponProblem === null ? (coupon?.code ?? null) : null,
    shippingMethod,
  };
}

async function findShippingMethod(context: Context, shippingMethodId: string, countryCode: string) {
  return tables(context)
    .selectFrom('shipping_method')
    .select(SHIPPING_METHOD_COLUMNS)
    .where('id', '=', shippingMethodId)
    .where(sql<boolean>`(countries is null or ${countryCode} = any (countries))`)
    .executeTakeFirst();
}

async function findTaxRate(context: Context, countryCode: string): Promise<number> {
  const row = await tables(context)
    .selectFrom('tax_rate')
    .select('basis_points')
    .where('country_code', '=', countryCode)
    .executeTakeFirst();
  return row?.basis_points ?? 0;
}

/** Empty for what the catalog no longer knows: it costs nothing either. */
function toQuotedLine({ variant, quantity, unitPrice, total }: PricedLine): QuotedLine[] {
  if (variant === null) return [];
  const { variantId, productId, vendorId, productTitle, variantTitle, sku } = variant;
  const titles = { productTitle, variantTitle, sku };
  return [{ variantId, productId, vendorId, ...titles, unitPrice, quantity, total }];
}
