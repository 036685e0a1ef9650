import { defineEntity, p } from '@mikro-orm/core';

/** A parcel that a vendor handed to a carrier. */
export const FulfilmentEntity = defineEntity({
  name: 'Fulfilment',
  tableName: 'fulfilment',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    vendorId: p.uuid(),
    carrier: p.text(),
    trackingNumber: p.text(),
    trackingUrl: p.text().strictNullable(),
    shippedAt: p.datetime(),
    deliveredAt: p.datetime().strictNullable(),
  },
});

/** So many units of an order's line in a parcel. */
export const FulfilmentLineEntity = defineEntity({
  name: 'FulfilmentLine',
  tableName: 'fulfilment_line',
  properties: {
    fulfilmentId: p.uuid().primary(),
    orderLineId: p.uuid().primary(),
    quantity: p.integer(),
  },
});
