import type { Context } from '@stoa/subgraph-kit';
import type { CartRow } from '../cart/cart.rows.ts';
import { minimumProblem, type CouponProblem } from '../coupon/coupon-problem.ts';
import { computeTotals, type Totals } from './compute-totals.ts';
import { variantsForSale, type VariantForSale } from './variants-for-sale.ts';

/** What a price depends on: a cart's own facts, or those of a checkout. */
export type Priceable = Pick<CartRow, 'lines' | 'coupon' | 'shippingMethod' | 'taxRate'>;

/** A line with what the catalog says of it. Amounts in cents. */
export interface PricedLine {
  readonly id: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly total: number;
  /** Null when the catalog no longer knows it: it then costs nothing, and cannot be ordered. */
  readonly variant: VariantForSale | null;
}

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** Why the cart's coupon takes nothing off; null when it counts, or when there is none. */
  readonly couponProblem: CouponProblem | null;
}

/**
 * What a cart costs at this moment.
 *
 * @throws `SERVICE_UNAVAILABLE` when the catalog does not answer.
 */
export async function priceCart(context: Context, cart: Priceable): Promise<PricedCart> {
  const variants = await variantsForSale(
    context,
    cart.lines.map((line) => line.variantId),
  );
  const lines = cart.lines.map(({ id, quantity }, index): PricedLine => {
    const variant = variants[index] ?? null;
    const unitPrice = variant?.price ?? 0;
    return { id, quantity, unitPrice, total: unitPrice * quantity, variant };
  });
  const { coupon, shippingMethod, taxRate } = cart;
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0);
  const couponProblem = coupon && (coupon.problem ?? minimumProblem(coupon, subtotal));
  const totals = computeTotals({
    lines,
    coupon: couponProblem === null ? coupon : null,
    shippingMethod: shippingMethod && {
      price: shippingMethod.price,
      freeFrom: shippingMethod.free_from,
    },
    taxRate,
  });
  return { lines, totals, couponProblem };
}
