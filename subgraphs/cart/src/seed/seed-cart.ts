import type { Transaction } from '@stoa/subgraph-kit';
import { CouponEntity, CouponRedemptionEntity } from '../coupon/coupon.entity.ts';
import { TaxRateEntity } from '../pricing/tax-rate.entity.ts';
import { ShippingMethodEntity } from '../shipping/shipping-method.entity.ts';

/** The demo shop's coupons, with what its past orders used of them, shipping methods and tax rates. */
export async function seedCart(tx: Transaction): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const demo = await import('@stoa/demo-data');
  const now = new Date();
  const coupons = demo.demoCoupons(now);
  const idOfCode = new Map(coupons.map(({ code, id }) => [code, id]));
  for (const coupon of coupons) tx.em.create(CouponEntity, { ...coupon });
  for (const { id, customerId, couponCode, placedAt, cancelledAt } of demo.demoOrders(now)) {
    const couponId = idOfCode.get(couponCode ?? '');
    if (couponId === undefined) continue;
    tx.em.create(CouponRedemptionEntity, {
      orderId: id,
      couponId,
      ownerId: customerId,
      status: cancelledAt === null ? 'REDEEMED' : 'RELEASED',
      createdAt: placedAt,
    });
  }
  for (const { createdAt: _, estimatedDays, countries, ...method } of demo.demoShippingMethods) {
    const [estimatedDaysMin, estimatedDaysMax] = estimatedDays;
    const where = countries && [...countries];
    const days = { estimatedDaysMin, estimatedDaysMax };
    tx.em.create(ShippingMethodEntity, { ...method, ...days, countries: where });
  }
  for (const rate of demo.demoTaxRates) tx.em.create(TaxRateEntity, { ...rate });
}
