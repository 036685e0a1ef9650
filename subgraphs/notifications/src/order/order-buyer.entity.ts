import { defineEntity, p } from '@mikro-orm/core';

/** Who to write to about an order. Payments' events name the order alone. */
export const OrderBuyerEntity = defineEntity({
  name: 'OrderBuyer',
  tableName: 'order_buyer',
  properties: {
    orderId: p.uuid().primary(),
    number: p.text(),
    /** An account or a guest, in users. */
    customerId: p.uuid(),
    name: p.text(),
    email: p.text(),
  },
});
