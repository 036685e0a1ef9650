import { byId, defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_catalog } from '../migrations/Migration20261121000000_catalog.ts';
import { brandById } from './brand/brand.loaders.ts';
import { BrandResolver } from './brand/brand.resolver.ts';
import { categoryById } from './category/category.loaders.ts';
import { CategoryResolver } from './category/category.resolver.ts';
import type { CatalogServices } from './context.ts';
import { entities } from './database.ts';
import { catalogSettings } from './env.ts';
import { createImageStore } from './image/image-store.ts';
import { ImageResolver } from './image/image.resolver.ts';
import { imageRoutes } from './image/image.routes.ts';
import { InventoryResolver } from './inventory/inventory.resolver.ts';
import { releaseExpired, releaseExpiredJob } from './inventory/release-expired.ts';
import { productById, variantById } from './product/product.loaders.ts';
import { ProductResolver } from './product/product.resolver.ts';
import { VariantResolver } from './product/variant.resolver.ts';
import { reviewById } from './review/review.loaders.ts';
import { ReviewResolver } from './review/review.resolver.ts';
import { seedCatalog } from './seed/seed-catalog.ts';

/** Products, search, stock and reviews. */
export const catalog = defineSubgraph({
  name: 'catalog',
  settings: catalogSettings,
  entities,
  migrations: [Migration20261121000000_catalog],
  resolvers: [
    BrandResolver,
    CategoryResolver,
    ImageResolver,
    InventoryResolver,
    ProductResolver,
    ReviewResolver,
    VariantResolver,
  ],
  references: {
    Brand: byId(brandById),
    Category: byId(categoryById),
    Product: byId(productById),
    ProductVariant: byId(variantById),
    Review: byId(reviewById),
  },
  jobs: [work(releaseExpiredJob, releaseExpired, { cron: '* * * * *' })],
  services: (settings): CatalogServices => ({
    images: createImageStore(settings.IMAGE_DIRECTORY),
  }),
  routes: async (app, services) => imageRoutes(app, services.images),
  seed: seedCatalog,
});
