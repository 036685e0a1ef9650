import type { CouponKind } from '../coupon/coupon.entity.ts';

/** What a cart's totals depend on. Amounts are whole cents, net of tax. */
export interface TotalsInput {
  readonly lines: readonly { readonly unitPrice: number; readonly quantity: number }[];
  /** One that counts; null without. */
  readonly coupon: CouponTerms | null;
  /** Null before one is chosen: shipping is then 0. */
  readonly shippingMethod: ShippingTerms | null;
  /** Basis points: 1900 is 19 %. */
  readonly taxRate: number;
}

export interface CouponTerms {
  readonly kind: CouponKind;
  /** Basis points of the subtotal, cents, or 0 for free shipping. */
  readonly value: number;
}

export interface ShippingTerms {
  readonly price: number;
  /** The subtotal, before the discount, from which it costs nothing; null: it always costs. */
  readonly freeFrom: number | null;
}

/** In whole cents, none of them negative. `total` = `subtotal` − `discount` + `shipping` + `tax`. */
export interface Totals {
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
}

/** Adds up a cart. Shares are rounded half up, to the cent; tax is on what is paid, shipping included. */
export function computeTotals({ lines, coupon, shippingMethod, taxRate }: TotalsInput): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const discount = discountOf(coupon, subtotal);
  const shipping =
    lines.length === 0 || coupon?.kind === 'FREE_SHIPPING'
      ? 0
      : shippingPrice(shippingMethod, subtotal);
  const tax = share(subtotal - discount + shipping, taxRate);
  return { subtotal, discount, shipping, tax, total: subtotal - discount + shipping + tax };
}

function discountOf(coupon: CouponTerms | null, subtotal: number): number {
  switch (coupon?.kind) {
    case 'PERCENTAGE':
      return share(subtotal, coupon.value);
    case 'FIXED':
      return Math.min(coupon.value, subtotal);
    case 'FREE_SHIPPING':
    case undefined:
      return 0;
  }
}

function shippingPrice(method: ShippingTerms | null, subtotal: number): number {
  if (method === null) return 0;
  return method.freeFrom !== null && subtotal >= method.freeFrom ? 0 : method.price;
}

/** A share of an amount, rounded half up. In `bigint`, since the product can exceed 2^53. */
function share(cents: number, basisPoints: number): number {
  return Number((BigInt(cents) * BigInt(basisPoints) + 5_000n) / 10_000n);
}
