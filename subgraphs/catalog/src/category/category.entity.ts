import { defineEntity, p } from '@mikro-orm/core';

/** A shelf of the shop. Categories form a tree. */
export const CategoryEntity = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique(),
    name: p.text(),
    description: p.text(),
    parentId: p.uuid().strictNullable(),
    /** Among its siblings, from 0. */
    position: p.integer(),
  },
});
