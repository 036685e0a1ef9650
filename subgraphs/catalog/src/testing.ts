import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@stoa/service-kit';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { CategoryEntity } from './category/category.entity.ts';
import { catalog } from './subgraph.ts';

export const vendor: Caller = { role: 'VENDOR', id: newId(), sessionId: newId() };
export const orders: Caller = { role: 'SERVICE', name: 'orders' };

export const startCatalog = async (): Promise<TestSubgraph> =>
  startTestSubgraph(catalog, {
    settings: { IMAGE_DIRECTORY: join(tmpdir(), `stoa-images-${newId()}`) },
  });

const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { id variants { id } }
}`;

/** A product with variants of the given stock. @returns the ids of the variants. */
export async function createProduct(
  test: TestSubgraph,
  stock: readonly number[],
  title = 'Mug',
): Promise<{ productId: string; variantIds: string[] }> {
  const key = newId();
  await test.subgraph.newContext(key).transaction(addCategory);
  const { createProduct: product } = await test.query(vendor, CREATE, {
    input: {
      title,
      slug: `mug-${key}`,
      categorySlug: 'kitchen',
      variants: stock.map((units, index) => ({
        sku: `${key}-${index}`,
        title: `Size ${index}`,
        price: 1_000 + index,
        stock: units,
      })),
    },
  });
  return {
    productId: product.id,
    variantIds: product.variants.map(({ id }: { id: string }) => id),
  };
}

async function addCategory(tx: Transaction): Promise<void> {
  await tx.em.upsert(CategoryEntity, {
    id: '01900000-0000-7000-8000-000000000001',
    slug: 'kitchen',
    name: 'Kitchen',
    description: 'For cooks.',
    parentId: null,
    position: 0,
  });
}
