import { expect, test } from 'vitest';

import { demoVendors } from '../accounts/demo-accounts.ts';
import { demoBrands } from './brands.ts';
import { demoCategories } from './categories.ts';
import { demoProducts } from './demo-products.ts';
import { demoSentinels } from './sentinels.ts';

const variants = demoProducts.flatMap((product) => product.variants);

test('there are at least 64 products with at least 160 variants', () => {
  expect(demoProducts.length).toBeGreaterThanOrEqual(64);
  expect(variants.length).toBeGreaterThanOrEqual(160);
});

test('slugs, SKUs and barcodes are unique', () => {
  for (const keys of [
    demoProducts.map(({ slug }) => slug),
    variants.map(({ sku }) => sku),
    variants.map(({ barcode }) => barcode),
    demoCategories.map(({ slug }) => slug),
    demoBrands.map(({ slug }) => slug),
  ]) {
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('every product is of a known vendor and brand and stands in a category without children', () => {
  const vendorIds = Object.values(demoVendors).map(({ id }) => id);
  const brandSlugs = demoBrands.map(({ slug }) => slug);
  const parents = new Set(demoCategories.map(({ parentSlug }) => parentSlug));
  const leaves = demoCategories.map(({ slug }) => slug).filter((slug) => !parents.has(slug));

  for (const product of demoProducts) {
    expect(vendorIds).toContain(product.vendorId);
    expect(brandSlugs).toContain(product.brandSlug);
    expect(leaves).toContain(product.categorySlug);
  }
  expect(new Set(demoProducts.map(({ categorySlug }) => categorySlug)).size).toBe(leaves.length);
  expect(new Set(demoProducts.map(({ brandSlug }) => brandSlug)).size).toBe(brandSlugs.length);
});

test('every parent of a category exists', () => {
  const slugs = new Set<string>(demoCategories.map(({ slug }) => slug));
  const parents = demoCategories.flatMap(({ parentSlug }) => parentSlug ?? []);

  expect(parents.filter((slug) => !slugs.has(slug))).toEqual([]);
});

test('a variant has one of the values of each option, and no two variants the same ones', () => {
  for (const { options, variants } of demoProducts) {
    for (const variant of variants) {
      expect(Object.keys(variant.options)).toEqual(options.map(({ name }) => name));
      for (const { name, values } of options) expect(values).toContain(variant.options[name]);
    }
    expect(new Set(variants.map(({ title }) => title)).size).toBe(variants.length);
  }
});

test('prices run from 3 € to 900 € and a former price is always higher', () => {
  const prices = variants.map(({ price }) => price);

  expect(Math.min(...prices)).toBe(300);
  expect(Math.max(...prices)).toBeLessThanOrEqual(90_000);
  expect(prices.every(Number.isSafeInteger)).toBe(true);
  expect(
    variants.filter(
      ({ price, compareAtPrice }) => compareAtPrice !== null && compareAtPrice <= price,
    ),
  ).toEqual([]);
});

test('what a sheet says about the stock of a variant names a variant', () => {
  const outOfStock = variants.filter(({ stock }) => stock === 0);
  const nearlyGone = variants.filter(({ stock }) => stock >= 1 && stock <= 3);

  expect(outOfStock.map(({ sku }) => sku)).toEqual([
    'LANG-200CM',
    'STILLE-KING-CLAY',
    'SUNDAY-55L-PINE',
    'STORMLINE-XL-OCHRE',
    'TOWPATH-4346-MOSS',
  ]);
  expect(nearlyGone.length).toBeGreaterThanOrEqual(8);
});

test('every sentinel is a variant with the stock it promises', () => {
  const stocks = variants.map(({ sku, stock }) => ({ sku, stock }));

  expect(stocks).toEqual(expect.arrayContaining(Object.values(demoSentinels)));
});

test('a description has two to four sentences and no picture is without a text', () => {
  const sentences = demoProducts.map(({ slug, description }) => ({
    slug,
    count: description.match(/[.!?](?= |$)/g)?.length ?? 0,
  }));
  const images = demoProducts.flatMap((product) => product.images);

  expect(sentences.filter(({ count }) => count < 2 || count > 4)).toEqual([]);
  expect(demoProducts.filter((product) => product.images.length === 0)).toEqual([]);
  expect(images.filter(({ alt }) => alt === '')).toEqual([]);
});
