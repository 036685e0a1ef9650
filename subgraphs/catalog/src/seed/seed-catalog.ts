import type { Transaction } from '@stoa/subgraph-kit';
import { BrandEntity } from '../brand/brand.entity.ts';
import { CategoryEntity } from '../category/category.entity.ts';
import type { CatalogContext } from '../context.ts';
import { tables } from '../database.ts';
import { ProductImageEntity } from '../image/image.entity.ts';
import { ProductEntity, VariantEntity } from '../product/product.entity.ts';
import { seedLedger } from './seed-ledger.ts';

/** The demo shop's products, pictures, reviews and stock. */
export async function seedCatalog(tx: Transaction, context: CatalogContext): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const demo = await import('@stoa/demo-data');
  for (const image of demo.demoProducts.flatMap((product) => product.images)) {
    await context.services.images.put(image.id, Buffer.from(demo.renderImage(image)));
  }
  seedShelves(tx, demo);
  seedProducts(tx, demo);
  await tx.em.flush();
  await seedLedger(tx, demo.demoProducts, demo.demoOrders(new Date()));
  await seedReviews(tx, demo);
}

type Demo = typeof import('@stoa/demo-data');

function seedShelves(tx: Transaction, { demoBrands, demoCategories }: Demo): void {
  const idOf = new Map<string, string>(demoCategories.map(({ slug, id }) => [slug, id]));
  for (const { parentSlug, createdAt: _, ...category } of demoCategories) {
    const parentId = parentSlug === null ? null : (idOf.get(parentSlug) ?? null);
    tx.em.create(CategoryEntity, { ...category, parentId });
  }
  for (const { id, slug, name, description } of demoBrands) {
    tx.em.create(BrandEntity, { id, slug, name, description });
  }
}

function seedProducts(tx: Transaction, { demoBrands, demoCategories, demoProducts }: Demo): void {
  const brandOf = new Map<string, string>(demoBrands.map(({ slug, id }) => [slug, id]));
  const categoryOf = new Map<string, string>(demoCategories.map(({ slug, id }) => [slug, id]));
  for (const product of demoProducts) {
    const { id, slug, title, description, vendorId, createdAt, variants, images } = product;
    const prices = variants.map((variant) => variant.price);
    tx.em.create(ProductEntity, {
      id,
      slug,
      title,
      description,
      vendorId,
      createdAt,
      updatedAt: createdAt,
      brandId: brandOf.get(product.brandSlug) ?? null,
      categoryId: categoryOf.get(product.categorySlug) ?? '',
      status: 'ACTIVE',
      tags: [...product.tags],
      options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
      priceFrom: Math.min(...prices),
      priceTo: Math.max(...prices),
    });
    variants.forEach(({ stock: _, options, ...variant }, position) => {
      tx.em.create(VariantEntity, { ...variant, productId: id, position, options: { ...options } });
    });
    images.forEach((image, position) => {
      tx.em.create(ProductImageEntity, { id: image.id, alt: image.alt, productId: id, position });
    });
  }
}

async function seedReviews(tx: Transaction, { demoReviews }: Demo): Promise<void> {
  await tables(tx)
    .insertInto('review')
    .values(
      demoReviews.map((review) => ({
        id: review.id,
        product_id: review.productId,
        customer_id: review.customerId,
        author_name: review.authorName,
        rating: review.rating,
        title: review.title,
        body: review.body,
        created_at: review.createdAt,
      })),
    )
    .execute();
  await tables(tx)
    .updateTable('product')
    .set((eb) => {
      const ofProduct = eb.selectFrom('review').whereRef('review.product_id', '=', 'product.id');
      return {
        rating_count: ofProduct.select((of) => of.fn.countAll<number>().as('count')),
        rating_sum: ofProduct.select((of) =>
          of.fn.coalesce(of.fn.sum<number>('rating'), of.lit(0)).as('sum'),
        ),
      };
    })
    .execute();
}
