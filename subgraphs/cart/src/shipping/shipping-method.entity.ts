import { defineEntity, p } from '@mikro-orm/core';

/** A way to send a parcel. */
export const ShippingMethodEntity = defineEntity({
  name: 'ShippingMethod',
  tableName: 'shipping_method',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    description: p.text(),
    /** In cents, net of tax. */
    price: p.integer(),
    /** From this subtotal (in cents, before discounts) it costs nothing; null: it always costs. */
    freeFrom: p.integer().strictNullable(),
    /** ISO 3166-1 alpha-2 codes of where it delivers; null: everywhere. */
    countries: p.array().strictNullable(),
    /** Working days. */
    estimatedDaysMin: p.integer(),
    estimatedDaysMax: p.integer(),
    /** Its place in lists, from 0. */
    position: p.integer(),
  },
});
