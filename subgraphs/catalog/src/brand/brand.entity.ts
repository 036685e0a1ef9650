import { defineEntity, p } from '@mikro-orm/core';

/** Who makes a product. */
export const BrandEntity = defineEntity({
  name: 'Brand',
  tableName: 'brand',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    name: p.text(),
    description: p.text(),
  },
});
