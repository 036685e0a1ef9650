import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CREATE,
  admin,
  codeOf,
  createProduct,
  newCustomer,
  newVendor,
  productInput,
  startCatalog,
  vendor,
} from '../testing.ts';
import { tables } from '../database.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(async () => catalog.stop());

const ARCHIVE = 'mutation ($id: ID!) { archiveProduct(id: $id) { id status } }';
const BY_ID = `query ($id: ID!) {
  product(id: $id) {
    title status options { name values } priceRange { min { amount } max { amount } }
    variants { sku availableQuantity selectedOptions { name value } }
  }
}`;

test('a new product is for sale at once, with its options, prices and first stock', async () => {
  const input = await productInput(catalog, { stock: [3, 0] });
  const [small, large] = input.variants;
  const variants = [
    { ...small, options: [{ name: 'Size', value: 'S' }] },
    { ...large, options: [{ name: 'Size', value: 'L' }] },
  ];
  const { createProduct: created } = await catalog.query(vendor, CREATE, {
    input: { ...input, variants },
  });
  const { product } = await catalog.query(ANONYMOUS, BY_ID, { id: created.id });
  expect(product).toEqual({
    title: 'Mug',
    status: 'ACTIVE',
    options: [{ name: 'Size', values: ['S', 'L'] }],
    priceRange: { min: { amount: 1_000 }, max: { amount: 1_001 } },
    variants: [
      { sku: small?.sku, availableQuantity: 3, selectedOptions: [{ name: 'Size', value: 'S' }] },
      { sku: large?.sku, availableQuantity: 0, selectedOptions: [{ name: 'Size', value: 'L' }] },
    ],
  });
  await eventually(() =>
    expect(catalog.published).toContainEqual(
      expect.objectContaining({ type: 'product.created', aggregateId: created.id }),
    ),
  );
});

test('a slug or SKU that is taken is a CONFLICT', async () => {
  const [taken, other] = [await productInput(catalog), await productInput(catalog)];
  await catalog.query(vendor, CREATE, { input: taken });
  for (const input of [
    { ...other, slug: taken.slug },
    { ...other, variants: taken.variants },
  ]) {
    expect(await codeOf(catalog, vendor, CREATE, { input })).toBe('CONFLICT');
  }
  expect(await codeOf(catalog, vendor, CREATE, { input: other })).toBeUndefined();
});

test('of several who take a slug or SKU at once one gets it, and the others a CONFLICT', async () => {
  const [first, second] = [await productInput(catalog), await productInput(catalog)];
  for (const race of [
    Array.from({ length: 6 }, async () => ({
      ...(await productInput(catalog)),
      slug: first.slug,
    })),
    Array.from({ length: 6 }, async () => ({
      ...(await productInput(catalog)),
      variants: second.variants,
    })),
  ]) {
    const inputs = await Promise.all(race);
    const codes = await Promise.all(
      inputs.map(async (input) => codeOf(catalog, vendor, CREATE, { input })),
    );
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(5);
  }
});

test('what cannot be is refused, field by field', async () => {
  const input = await productInput(catalog);
  const [variant] = input.variants;
  const twice = [
    { name: 'Size', value: 'S' },
    { name: 'Size', value: 'M' },
  ];
  const refused = [
    [{ ...input, slug: 'Not A Slug' }, 'slug'],
    [{ ...input, title: ' ' }, 'title'],
    [{ ...input, categorySlug: 'nowhere' }, 'categorySlug'],
    [{ ...input, brandSlug: 'nobody' }, 'brandSlug'],
    [{ ...input, variants: [] }, 'variants'],
    [{ ...input, variants: [variant, variant] }, 'variants'],
    [{ ...input, variants: [{ ...variant, price: -1 }] }, 'variants.0.price'],
    [{ ...input, variants: [{ ...variant, stock: -1 }] }, 'variants.0.stock'],
    [{ ...input, variants: [{ ...variant, options: twice }] }, 'variants.0.options'],
  ] as const;
  for (const [wrong, path] of refused) {
    const { errors } = await catalog.execute(vendor, CREATE, { input: wrong });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  }
});

test('vendors and admins alone put products up for sale', async () => {
  const input = await productInput(catalog);
  expect(await codeOf(catalog, newCustomer(), CREATE, { input })).toBe('FORBIDDEN');
  expect(await codeOf(catalog, ANONYMOUS, CREATE, { input })).toBe('UNAUTHENTICATED');
  expect(await codeOf(catalog, admin, CREATE, { input })).toBeUndefined();
});

test('an archived product leaves the lists, and stays for the orders that name it', async () => {
  const title = `Teapot ${newId()}`;
  const { productId: id } = await createProduct(catalog, [1], title);
  const listed = async () =>
    (await catalog.query(ANONYMOUS, '{ products(first: 100) { edges { node { id } } } }')).products
      .edges;
  expect(await listed()).toContainEqual({ node: { id } });
  for (let times = 0; times < 2; times += 1) {
    const { archiveProduct } = await catalog.query(vendor, ARCHIVE, { id });
    expect(archiveProduct).toEqual({ id, status: 'ARCHIVED' });
  }
  expect(await listed()).not.toContainEqual({ node: { id } });
  const { product } = await catalog.query(ANONYMOUS, BY_ID, { id });
  expect(product).toMatchObject({ title, status: 'ARCHIVED' });
});

test("another vendor's product cannot be archived", async () => {
  const { productId } = await createProduct(catalog, [1]);
  expect(await codeOf(catalog, newVendor(), ARCHIVE, { id: productId })).toBe('NOT_FOUND');
  expect(await codeOf(catalog, vendor, ARCHIVE, { id: newId() })).toBe('NOT_FOUND');
  expect(await codeOf(catalog, vendor, ARCHIVE, { id: 'no id' })).toBe('BAD_USER_INPUT');
});

test('a draft is seen by its vendor and by admins, on no way by others', async () => {
  const { productId, variantIds } = await createProduct(catalog, [1]);
  const [variantId = ''] = variantIds;
  const { slug } = await tables(catalog.subgraph.newContext(newId()))
    .updateTable('product')
    .set({ status: 'DRAFT' })
    .where('id', '=', productId)
    .returning('slug')
    .executeTakeFirstOrThrow();
  const LOOK = `query ($id: ID!, $slug: String!, $variantId: ID!, $named: [_Any!]!) {
    byId: product(id: $id) { id }
    bySlug: product(slug: $slug) { id }
    variant: productVariant(id: $variantId) { id }
    named: _entities(representations: $named) { __typename }
    products(first: 100) { edges { node { id } } }
    searchSuggestions(prefix: "Mug")
  }`;
  const named = [
    { __typename: 'Product', id: productId },
    { __typename: 'ProductVariant', id: variantId },
  ];
  const variables = { id: productId, slug, variantId, named };
  for (const who of [ANONYMOUS, newCustomer(), newVendor()]) {
    expect(await catalog.query(who, LOOK, variables)).toMatchObject({
      byId: null,
      bySlug: null,
      variant: null,
      named: [null, null],
    });
  }
  for (const who of [vendor, admin]) {
    const seen = await catalog.query(who, LOOK, variables);
    expect(seen).toMatchObject({ byId: { id: productId }, variant: { id: variantId } });
    expect(seen.products.edges).not.toContainEqual({ node: { id: productId } });
  }
});
