import { badUserInput } from '@stoa/service-kit';
import {
  checkInput,
  countOf,
  decodeCursor,
  encodeCursor,
  momentAndId,
  pageLimit,
  pageOf,
  type Context,
  type Page,
  type PageArgs,
} from '@stoa/subgraph-kit';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { tables } from '../database.ts';
import { PRODUCT_COLUMNS, toProduct } from './product.rows.ts';
import type { Product, ProductFilter, ProductSort } from './product.types.ts';

/** Longer than any search that a person types. */
const MAX_SEARCH = 200;

export interface ProductListArgs extends PageArgs {
  readonly search?: string | null;
  readonly filter?: ProductFilter | null;
  /** RELEVANCE with a search and NEWEST without, unless given. */
  readonly sort?: ProductSort | null;
}

/**
 * The products for sale that match, a page at a time. With `search`, words are found in titles,
 * tags and descriptions, in their different endings; a title that is spelt almost like the search is
 * found too.
 *
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be, and for `RELEVANCE` without a search.
 */
export async function listProducts(
  context: Context,
  args: ProductListArgs,
): Promise<Page<Product>> {
  const limit = pageLimit(args);
  const search = args.search?.trim() ?? '';
  if (search.length > MAX_SEARCH) {
    throw badUserInput([{ path: 'search', message: `has more than ${MAX_SEARCH} characters` }]);
  }
  const sort = args.sort ?? (search === '' ? 'NEWEST' : 'RELEVANCE');
  if (sort === 'RELEVANCE' && search === '') {
    throw badUserInput([{ path: 'sort', message: 'RELEVANCE needs a search' }]);
  }
  const order = sortOrder(sort, search);
  const matching = tables(context)
    .selectFrom('product')
    .where((eb) =>
      eb.and([
        eb('product.status', '=', 'ACTIVE'),
        ...(search === '' ? [] : [matches(search)]),
        ...filterConditions(args.filter ?? {}),
      ]),
    );
  const rows = await matching
    .select(PRODUCT_COLUMNS)
    .select(order.by.as('sort_value'))
    .$if(typeof args.after === 'string', (query) => query.where(follows(order, args.after ?? '')))
    .orderBy(order.by, order.direction)
    .orderBy('product.id', order.direction)
    .limit(limit)
    .execute();
  const cursorOf = (row: (typeof rows)[number]) =>
    encodeCursor(order.name, [cursorValue(row.sort_value), row.id]);
  return pageOf(args, rows, toProduct, cursorOf, countOf(matching));
}

/** What a list is sorted by; the id decides between equals. */
interface SortOrder {
  readonly name: string;
  readonly by: RawBuilder<SortValue>;
  readonly direction: 'asc' | 'desc';
  /** What a cursor of this list holds, and the SQL type of its value. */
  readonly cursor: z.ZodType<[string | number, string]>;
  readonly type: string;
}

type SortValue = string | number | Date;

/** Numerics come as text. */
const numericAndId = z.tuple([z.string().regex(/^\d{1,3}(\.\d{1,4})?$/), z.uuid()]);
const priceAndId = z.tuple([z.int32(), z.uuid()]);

function sortOrder(sort: ProductSort, search: string): SortOrder {
  switch (sort) {
    case 'RELEVANCE':
      return {
        name: `relevance ${search}`,
        by: relevance(search),
        direction: 'desc',
        cursor: numericAndId,
        type: 'numeric',
      };
    case 'NEWEST':
      return {
        name: 'newest',
        by: sql`product.created_at`,
        direction: 'desc',
        cursor: momentAndId,
        type: 'timestamptz',
      };
    case 'PRICE_ASC':
      return {
        name: 'cheapest',
        by: sql`product.price_from`,
        direction: 'asc',
        cursor: priceAndId,
        type: 'int',
      };
    case 'PRICE_DESC':
      return {
        name: 'dearest',
        by: sql`product.price_from`,
        direction: 'desc',
        cursor: priceAndId,
        type: 'int',
      };
    case 'RATING':
      return {
        name: 'best rated',
        by: sql`product.rating`,
        direction: 'desc',
        cursor: numericAndId,
        type: 'numeric',
      };
  }
}

function follows(order: SortOrder, after: string): RawBuilder<SqlBool> {
  const [value, id] = decodeCursor(order.name, order.cursor, after);
  const comparison = sql.raw(order.direction === 'desc' ? '<' : '>');
  const type = sql.raw(order.type);
  return sql`(${order.by}, product.id) ${comparison} (${value}::${type}, ${id}::uuid)`;
}

const cursorValue = (value: SortValue) => (value instanceof Date ? value.toISOString() : value);

const matches = (search: string) =>
  sql<SqlBool>`(product.search @@ websearch_to_tsquery('english', ${search}) or ${search} <% product.title)`;

/** Rounded, so that a cursor can name it exactly. */
const relevance = (search: string) => sql<string>`round((
  ts_rank(product.search, websearch_to_tsquery('english', ${search}))
  + word_similarity(${search}, product.title)
)::numeric, 4)`;

const filterRules = z.object({ filter: z.object({ vendorId: z.uuid() }) });

function filterConditions(filter: ProductFilter): RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (filter.category != null) conditions.push(inCategory(filter.category));
  if (filter.brands != null && filter.brands.length > 0) {
    conditions.push(
      sql`product.brand_id in (select id from brand where slug = any(${filter.brands}::text[]))`,
    );
  }
  if (filter.tags != null) conditions.push(sql`product.tags @> ${filter.tags}::text[]`);
  if (filter.minPrice != null) conditions.push(sql`product.price_to >= ${filter.minPrice}::bigint`);
  if (filter.maxPrice != null)
    conditions.push(sql`product.price_from <= ${filter.maxPrice}::bigint`);
  if (filter.vendorId != null) {
    checkInput(filterRules, { filter });
    conditions.push(sql`product.vendor_id = ${filter.vendorId}::uuid`);
  }
  if (filter.inStock != null) {
    const exists = sql`exists (
      select 1 from variant join stock on stock.variant_id = variant.id
      where variant.product_id = product.id and stock.on_hand > stock.reserved
    )`;
    conditions.push(filter.inStock ? sql`${exists}` : sql`not ${exists}`);
  }
  return conditions;
}

const inCategory = (slug: string) => sql<SqlBool>`product.category_id in (
  with recursive below as (
    select id from category where slug = ${slug}
    union
    select category.id from category join below on category.parent_id = below.id
  )
  select id from below
)`;
