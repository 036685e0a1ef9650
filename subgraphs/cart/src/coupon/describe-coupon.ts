import { CURRENCY } from '@stoa/subgraph-kit';
import type { CouponTerms } from '../pricing/compute-totals.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('en', { style: 'currency', currency: CURRENCY });

/** What a coupon does, for people. */
export function describeCoupon({ kind, value }: CouponTerms): string {
  switch (kind) {
    case 'PERCENTAGE':
      return `${percent.format(value / 10_000)} off`;
    case 'FIXED':
      return `${euros.format(value / 100)} off`;
    case 'FREE_SHIPPING':
      return 'Free shipping';
  }
}
