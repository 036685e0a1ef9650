import type { DemoCoupon } from '../checkout/coupons.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Hands out coupons to past orders and keeps to the coupons' own rules. */
export class CouponBook {
  readonly #coupons: ReadonlyMap<string, DemoCoupon>;
  readonly #greeted = new Set<string>();

  constructor(coupons: readonly DemoCoupon[]) {
    this.#coupons = new Map(coupons.map((coupon) => [coupon.code, coupon]));
  }

  /** The coupon that a customer used on an order, or null; orders must come in order of time. */
  draw(
    customerId: string,
    placedAt: Date,
    lineTotals: readonly number[],
    random: SeededRandom,
  ): DemoCoupon | null {
    const subtotal = lineTotals.reduce((sum, total) => sum + total, 0);
    const code = this.#tempting(customerId, random.next());
    const coupon = this.#coupons.get(code ?? '');
    if (coupon === undefined || !isValid(coupon, placedAt, subtotal)) return null;
    if (coupon.usageLimitPerCustomer !== null) this.#greeted.add(customerId);
    return coupon;
  }

  /** `LASTONE` is never handed out, so that the shop starts with it unused. */
  #tempting(customerId: string, luck: number): string | null {
    if (luck < 0.2 && !this.#greeted.has(customerId)) return 'WELCOME10';
    if (luck < 0.14) return 'SPRING20';
    if (luck < 0.2) return 'FIVEOFF';
    if (luck < 0.26) return 'FREESHIP';
    return null;
  }
}

function isValid(coupon: DemoCoupon, at: Date, subtotal: number): boolean {
  return (
    (coupon.startsAt === null || at >= coupon.startsAt) &&
    (coupon.endsAt === null || at < coupon.endsAt) &&
    subtotal >= (coupon.minimumSubtotal ?? 0)
  );
}
