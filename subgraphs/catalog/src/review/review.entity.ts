import { defineEntity, p } from '@mikro-orm/core';

/** What a customer says of a product. One for each customer and product. */
export const ReviewEntity = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    /** The account's id, in users. */
    customerId: p.uuid(),
    authorName: p.text(),
    /** 1 to 5. */
    rating: p.integer(),
    title: p.text(),
    body: p.text(),
    createdAt: p.datetime(),
  },
});
