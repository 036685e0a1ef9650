import { demoCategories, demoProducts, demoReviews } from '@stoa/demo-data';
import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { countQueries, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, startCatalog } from '../testing.ts';
import { PRODUCT_SORTS, type ProductSort } from './product.types.ts';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog({ seed: true });
});
afterAll(async () => catalog.stop());

const LIST = `query (
  $search: String, $filter: ProductFilter, $sort: ProductSort, $first: Int, $after: String
) {
  products(search: $search, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      id title createdAt rating { average } priceRange { min { amount } }
    } }
  }
}`;

interface Node {
  id: string;
  title: string;
  createdAt: string;
  rating: { average: number | null };
  priceRange: { min: { amount: number } };
}

async function list(args: object) {
  const { products } = await catalog.query(ANONYMOUS, LIST, { first: 100, ...args });
  const nodes: Node[] = products.edges.map(({ node }: { node: Node }) => node);
  return { ...products, nodes };
}

const titlesOf = async (args: object): Promise<string[]> =>
  (await list(args)).nodes.map(({ title }: Node) => title);

test('small typing errors and other endings of words are forgiven', async () => {
  for (const search of ['amplifier', 'amplifer', 'Amplifiers', 'amplifyer', 'tideline amplifier']) {
    expect(await titlesOf({ search })).toContain('Tideline Integrated Amplifier');
  }
});

test('wildcards and punctuation mean nothing, and break nothing', async () => {
  for (const search of ['%', '_', '\\', '%%%', '!!! ???', '"', "'", '& | !', ':*', '-', '((']) {
    expect((await list({ search })).totalCount).toBe(0);
  }
  expect(await titlesOf({ search: 'amplifier & | ! "' })).toContain(
    'Tideline Integrated Amplifier',
  );
});

test('a search of blanks is none', async () => {
  expect((await list({ search: '  ' })).totalCount).toBe(demoProducts.length);
  expect(await codeOf(catalog, ANONYMOUS, LIST, { search: 'x'.repeat(201) })).toBe(
    'BAD_USER_INPUT',
  );
});

const [sample] = demoProducts;
const below = (slug: string): string[] => [
  slug,
  ...demoCategories.filter(({ parentSlug }) => parentSlug === slug).map((child) => child.slug),
];
const cheapest = ({ variants }: (typeof demoProducts)[number]) =>
  Math.min(...variants.map(({ price }) => price));
const dearest = ({ variants }: (typeof demoProducts)[number]) =>
  Math.max(...variants.map(({ price }) => price));
const parent = demoCategories.find(({ parentSlug }) => parentSlug !== null)?.parentSlug ?? '';

test.for([
  ['category', { category: parent }, (p) => below(parent).includes(p.categorySlug)],
  ['brands', { brands: [sample?.brandSlug] }, (p) => p.brandSlug === sample?.brandSlug],
  ['no brands in particular', { brands: [] }, () => true],
  [
    'tags',
    { tags: sample?.tags },
    (p) => (sample?.tags ?? []).every((tag) => p.tags.includes(tag)),
  ],
  ['minPrice', { minPrice: 10_000 }, (p) => dearest(p) >= 10_000],
  ['maxPrice', { maxPrice: 5_000 }, (p) => cheapest(p) <= 5_000],
  ['a price of any size', { maxPrice: Number.MAX_SAFE_INTEGER }, () => true],
  ['inStock', { inStock: true }, (p) => p.variants.some(({ stock }) => stock > 0)],
  ['not inStock', { inStock: false }, (p) => p.variants.every(({ stock }) => stock === 0)],
  ['vendorId', { vendorId: sample?.vendorId }, (p) => p.vendorId === sample?.vendorId],
  [
    'several at once',
    { vendorId: sample?.vendorId, maxPrice: 20_000 },
    (p) => p.vendorId === sample?.vendorId && cheapest(p) <= 20_000,
  ],
] satisfies [string, object, (product: (typeof demoProducts)[number]) => boolean][])(
  'a filter gives exactly what fits: %s',
  async ([, filter, fits]) => {
    const { nodes, totalCount } = await list({ filter });
    const expected = demoProducts.filter(fits).map(({ id }) => id);
    expect(nodes.map(({ id }: Node) => id).toSorted(byText)).toEqual(expected.toSorted(byText));
    expect(totalCount).toBe(expected.length);
  },
);

const byText = (a: string, b: string) => a.localeCompare(b);

/** Whether a product may stand before another in this order. */
const PRECEDES: Record<Exclude<ProductSort, 'RELEVANCE'>, (a: Node, b: Node) => boolean> = {
  NEWEST: (a, b) => a.createdAt >= b.createdAt,
  PRICE_ASC: (a, b) => a.priceRange.min.amount <= b.priceRange.min.amount,
  PRICE_DESC: (a, b) => a.priceRange.min.amount >= b.priceRange.min.amount,
  RATING: (a, b) => (a.rating.average ?? 0) >= (b.rating.average ?? 0),
};

test.for(PRODUCT_SORTS)(
  'in the order %s, pages join without a gap or a double, to the end',
  async (sort) => {
    const args = { sort, ...(sort === 'RELEVANCE' && { search: 'lamp' }) };
    const whole = await list(args);
    const paged: Node[] = [];
    for (let after: string | null = null; ;) {
      const page = await list({ ...args, first: 7, after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.totalCount).toBe(whole.totalCount);
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole.nodes);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(whole.totalCount);
    if (sort === 'RELEVANCE') return;
    const sorted = paged.every((node, index) => {
      const before = paged[index - 1];
      return !before || PRECEDES[sort](before, node);
    });
    expect(sorted).toBe(true);
  },
);

test('a forged cursor, and one of another list, is refused', async () => {
  const forge = (...content: unknown[]) =>
    Buffer.from(JSON.stringify(content)).toString('base64url');
  const { pageInfo } = await list({ sort: 'PRICE_ASC', first: 1 });
  const forged = [
    ['NEWEST', 'nonsense'],
    ['NEWEST', pageInfo.endCursor],
    ['NEWEST', forge('newest', 'yesterday', newId())],
    ['NEWEST', forge('newest', '2026-01-01T00:00:00.000Z', 'no id')],
    ['NEWEST', forge('newest', null, newId())],
    ['PRICE_ASC', forge('cheapest', 1e300, newId())],
    ['PRICE_DESC', forge('dearest', '1; drop table product', newId())],
    ['RATING', forge('best rated', 'NaN', newId())],
    ['RATING', forge('best rated')],
  ] as const;
  for (const [sort, after] of forged) {
    expect(await codeOf(catalog, ANONYMOUS, LIST, { sort, after })).toBe('BAD_USER_INPUT');
  }
  const relevant = await list({ search: 'lamp', first: 1 });
  expect(
    await codeOf(catalog, ANONYMOUS, LIST, { search: 'chair', after: relevant.pageInfo.endCursor }),
  ).toBe('BAD_USER_INPUT');
});

test('what cannot be asked for is refused', async () => {
  const refused = [
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { sort: 'RELEVANCE' },
    { filter: { vendorId: 'no id' } },
  ];
  for (const args of refused) {
    expect(await codeOf(catalog, ANONYMOUS, LIST, args)).toBe('BAD_USER_INPUT');
  }
});

test('a product is found by id or by slug, not by both or neither', async () => {
  const { id, slug } = sample ?? { id: '', slug: '' };
  const FIND = 'query ($id: ID, $slug: String) { product(id: $id, slug: $slug) { id } }';
  const find = async (by: object) => (await catalog.query(ANONYMOUS, FIND, { ...by })).product;
  expect(await find({ id })).toEqual({ id });
  expect(await find({ slug })).toEqual({ id });
  expect(await find({ id: newId() })).toBeNull();
  expect(await find({ id: 'no id' })).toBeNull();
  expect(await find({ slug: 'nothing' })).toBeNull();
  for (const by of [{}, { id, slug }]) {
    expect(await codeOf(catalog, ANONYMOUS, FIND, by)).toBe('BAD_USER_INPUT');
  }
});

test('suggestions are titles in which a word starts as typed, and forgive errors', async () => {
  const suggest = async (prefix: string): Promise<string[]> =>
    (
      await catalog.query(
        ANONYMOUS,
        'query ($prefix: String!) { searchSuggestions(prefix: $prefix) }',
        { prefix },
      )
    ).searchSuggestions;
  expect(await suggest('tide')).toContain('Tideline Integrated Amplifier');
  expect(await suggest('INTEG')).toContain('Tideline Integrated Amplifier');
  expect(await suggest('amplifer')).toContain('Tideline Integrated Amplifier');
  for (const nothing of ['', '   ', '%', '_', '\\', '???']) {
    expect(await suggest(nothing)).toEqual([]);
  }
  const titles = await suggest('s');
  expect(titles.length).toBeLessThanOrEqual(8);
  expect(new Set(titles).size).toBe(titles.length);
});

test('a list takes as many queries for fifty products as for one', async () => {
  const WIDE = `query ($first: Int!) {
    products(first: $first) {
      totalCount
      edges { node {
        title vendor { id } brand { name } category { name parent { name } }
        variants { id availableQuantity product { title } }
        images { alt url(size: SMALL) }
        reviews(first: 2) { totalCount edges { node { title } } }
      } }
    }
  }`;
  const [one, fifty] = [
    await countQueries(async () => catalog.query(ANONYMOUS, WIDE, { first: 1 })),
    await countQueries(async () => catalog.query(ANONYMOUS, WIDE, { first: 50 })),
  ];
  expect(one).toBeGreaterThan(5);
  expect(fifty).toBe(one);
});

test('the tree of categories takes a query for each of its levels', async () => {
  const TREE = '{ categories { name children { name children { name parent { name } } } } }';
  expect(await countQueries(async () => catalog.query(ANONYMOUS, TREE))).toBe(3);
});

test('reviews of each product of a list come newest first, page by page', async () => {
  const REVIEWS = `query ($first: Int!, $after: String) {
    products(first: 100) { edges { node {
      id reviews(first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { id createdAt } }
      }
    } } }
  }`;
  const { products } = await catalog.query(ANONYMOUS, REVIEWS, { first: 100 });
  for (const { node } of products.edges) {
    const expected = demoReviews
      .filter(({ productId }) => productId === node.id)
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byText(b.id, a.id));
    expect(node.reviews.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
      expected.map(({ id }) => id),
    );
    expect(node.reviews.totalCount).toBe(expected.length);
  }
  const OF_ONE = `query ($id: ID!, $after: String) {
    product(id: $id) { reviews(first: 1, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { id } }
    } }
  }`;
  const most = products.edges.toSorted(
    (a: { node: { reviews: { totalCount: number } } }, b: typeof a) =>
      b.node.reviews.totalCount - a.node.reviews.totalCount,
  )[0].node;
  const seen = [];
  for (let after: string | null = null; ;) {
    const { product } = await catalog.query(ANONYMOUS, OF_ONE, { id: most.id, after });
    seen.push(...product.reviews.edges);
    after = product.reviews.pageInfo.endCursor;
    if (!product.reviews.pageInfo.hasNextPage) break;
  }
  expect(seen.map(({ node }) => node.id)).toEqual(
    most.reviews.edges.map(({ node }: { node: { id: string } }) => node.id),
  );
});
