import type { DemoCoupon } from '../checkout/coupons.ts';
import type { DemoShippingMethod } from '../checkout/shipping-methods.ts';
import { demoTaxRates } from '../checkout/tax-rates.ts';

/** What an order costs, in cents. */
export interface OrderTotals {
  subtotal: number;
  discount: number;
  shipping: number;
  tax: number;
  total: number;
}

/** Adds up an order; all rounding is half up, to the cent. */
export function orderTotals(
  lineTotals: readonly number[],
  coupon: DemoCoupon | null,
  method: DemoShippingMethod,
  countryCode: string,
): OrderTotals {
  const subtotal = lineTotals.reduce((sum, total) => sum + total, 0);
  const discount = coupon === null ? 0 : discountOf(coupon, subtotal);
  const isFree =
    coupon?.kind === 'FREE_SHIPPING' || (method.freeFrom !== null && subtotal >= method.freeFrom);
  const shipping = isFree ? 0 : method.price;
  const rate = demoTaxRates.find((tax) => tax.countryCode === countryCode)?.basisPoints ?? 0;
  const tax = shareOf(subtotal - discount + shipping, rate);
  return { subtotal, discount, shipping, tax, total: subtotal - discount + shipping + tax };
}

function discountOf(coupon: DemoCoupon, subtotal: number): number {
  if (coupon.kind === 'PERCENTAGE') return shareOf(subtotal, coupon.value);
  return Math.min(coupon.value, subtotal);
}

function shareOf(cents: number, basisPoints: number): number {
  return Math.floor((cents * basisPoints + 5000) / 10_000);
}
