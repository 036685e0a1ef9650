import {
  decodeCursor,
  encodeCursor,
  pageLimit,
  pageOf,
  type Context,
  type Page,
  type PageArgs,
} from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import type { Product } from '../product/product.types.ts';
import { REVIEW_COLUMNS } from './review.rows.ts';
import type { Review } from './review.types.ts';

const ORDER = 'reviews, newest';

/** The reviews of a product, newest first. */
export async function listReviews(
  context: Context,
  product: Product,
  args: PageArgs,
): Promise<Page<Review>> {
  const rows = await tables(context)
    .selectFrom('review')
    .select(REVIEW_COLUMNS)
    .where('product_id', '=', product.id)
    .$if(typeof args.after === 'string', (query) => {
      const [createdAt, id] = decodeCursor(ORDER, 2, args.after ?? '');
      return query.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`);
    })
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageLimit(args))
    .execute();
  return pageOf(
    args,
    rows,
    (row) => row,
    (row) => encodeCursor(ORDER, [row.createdAt.toISOString(), row.id]),
    async () => product.rating.count,
  );
}
