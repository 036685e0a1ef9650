import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@stoa/service-kit';
import { newId, type Transaction } from '@stoa/subgraph-kit';
import { startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { CategoryEntity } from './category/category.entity.ts';
import { catalog } from './subgraph.ts';

const account = (role: 'CUSTOMER' | 'VENDOR' | 'ADMIN') =>
  ({ role, id: newId(), sessionId: newId() }) as const;
export const vendor = account('VENDOR');
export const admin = account('ADMIN');
export const newCustomer = () => account('CUSTOMER');
export const newVendor = () => account('VENDOR');
export const orders: Caller = { role: 'SERVICE', name: 'orders' };

export const startCatalog = async (options: { seed?: boolean } = {}): Promise<TestSubgraph> =>
  startTestSubgraph(catalog, {
    ...options,
    settings: { IMAGE_DIRECTORY: join(tmpdir(), `stoa-images-${newId()}`) },
  });

export const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { id variants { id } }
}`;

/** A product with variants of the given stock. @returns the ids of the variants. */
export async function createProduct(
  test: TestSubgraph,
  stock: readonly number[],
  title = 'Mug',
): Promise<{ productId: string; variantIds: string[] }> {
  const input = await productInput(test, { title, stock });
  const { createProduct: product } = await test.query(vendor, CREATE, { input });
  return {
    productId: product.id,
    variantIds: product.variants.map(({ id }: { id: string }) => id),
  };
}

/** An input for `createProduct`, of a slug and SKUs of its own. */
export async function productInput(
  test: TestSubgraph,
  { title = 'Mug', stock = [1] }: { title?: string; stock?: readonly number[] } = {},
) {
  const key = newId();
  await test.subgraph.newContext(key).transaction(addCategory);
  return {
    title,
    slug: `mug-${key}`,
    categorySlug: 'kitchen',
    variants: stock.map((units, index) => ({
      sku: `${key}-${index}`,
      title: `Size ${index}`,
      price: 1_000 + index,
      stock: units,
    })),
  };
}

/** The code of the error that an operation ends in, or undefined. */
export async function codeOf(
  test: TestSubgraph,
  ...call: Parameters<TestSubgraph['execute']>
): Promise<unknown> {
  const { errors } = await test.execute(...call);
  return errors?.[0]?.extensions['code'];
}

/** How many units of a variant can be bought. */
export async function availableOf(test: TestSubgraph, variantId: string): Promise<number> {
  const query = 'query ($id: ID!) { productVariant(id: $id) { availableQuantity } }';
  return (await test.query(vendor, query, { id: variantId })).productVariant.availableQuantity;
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
