import { defineEntity, p } from '@mikro-orm/core';

/** A picture of a product. The file itself lies in the image store, under this id. */
export const ProductImageEntity = defineEntity({
  name: 'ProductImage',
  tableName: 'product_image',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    alt: p.text(),
    position: p.integer(),
  },
});
