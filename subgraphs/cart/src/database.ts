import type { EntityManager, InferKyselyTable } from '@mikro-orm/postgresql';
import { CartEntity, CartLineEntity, CartMergeEntity } from './cart/cart.entity.ts';
import { CouponEntity, CouponRedemptionEntity } from './coupon/coupon.entity.ts';
import { TaxRateEntity } from './pricing/tax-rate.entity.ts';
import { ShippingMethodEntity } from './shipping/shipping-method.entity.ts';

export const entities = [
  CartEntity,
  CartLineEntity,
  CartMergeEntity,
  CouponEntity,
  CouponRedemptionEntity,
  ShippingMethodEntity,
  TaxRateEntity,
];

export interface Tables {
  cart: InferKyselyTable<typeof CartEntity>;
  cart_line: InferKyselyTable<typeof CartLineEntity>;
  cart_merge: InferKyselyTable<typeof CartMergeEntity>;
  coupon: InferKyselyTable<typeof CouponEntity>;
  coupon_redemption: InferKyselyTable<typeof CouponRedemptionEntity>;
  shipping_method: InferKyselyTable<typeof ShippingMethodEntity>;
  tax_rate: InferKyselyTable<typeof TaxRateEntity>;
}

/** The tables, in the transaction or request at hand. */
export const tables = ({ em }: { readonly em: EntityManager }) => em.getKysely<Tables>();
