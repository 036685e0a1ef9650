import { startOfDay } from '../calendar.ts';
import { demoId } from '../demo-id.ts';

/** A code that makes an order cheaper. */
export interface DemoCoupon {
  readonly id: string;
  readonly code: string;
  readonly kind: 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING';
  /** Basis points of the subtotal (1000 is 10 %), cents, or 0 for free shipping. */
  readonly value: number;
  /** The subtotal in cents from which it is valid. */
  readonly minimumSubtotal: number | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** How often it can be used in all. */
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
  readonly createdAt: Date;
}

const createdAt = new Date('2024-08-12T11:00:00Z');

/**
 * The coupons of the demo shop.
 *
 * @param now the day of seeding; `SPRING20` was valid from 120 to 60 days before it
 */
export function demoCoupons(now: Date): readonly DemoCoupon[] {
  const unlimited = {
    minimumSubtotal: null,
    startsAt: null,
    endsAt: null,
    usageLimit: null,
    usageLimitPerCustomer: null,
  };
  const coupons: readonly Omit<DemoCoupon, 'id' | 'createdAt'>[] = [
    { ...unlimited, code: 'WELCOME10', kind: 'PERCENTAGE', value: 1000, usageLimitPerCustomer: 1 },
    { ...unlimited, code: 'FIVEOFF', kind: 'FIXED', value: 500, minimumSubtotal: 3000 },
    { ...unlimited, code: 'FREESHIP', kind: 'FREE_SHIPPING', value: 0 },
    {
      ...unlimited,
      code: 'SPRING20',
      kind: 'PERCENTAGE',
      value: 2000,
      startsAt: startOfDay(now, -120),
      endsAt: startOfDay(now, -60),
    },
    { ...unlimited, code: 'LASTONE', kind: 'FIXED', value: 1000, usageLimit: 1 },
  ];
  return coupons.map((coupon) => ({
    ...coupon,
    id: demoId(`coupon:${coupon.code}`, createdAt),
    createdAt,
  }));
}
