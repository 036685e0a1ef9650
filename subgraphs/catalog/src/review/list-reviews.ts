import {
  decodeCursor,
  encodeCursor,
  momentAndId,
  pageLimit,
  pageOf,
  type Context,
  type Page,
  type PageArgs,
} from '@stoa/subgraph-kit';
import type { Product } from '../product/product.types.ts';
import { reviewsOfProduct } from './review.loaders.ts';
import type { Review } from './review.types.ts';

const ORDER = 'reviews, newest';

/**
 * The reviews of a product, newest first.
 *
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be.
 */
export async function listReviews(
  context: Context,
  product: Product,
  args: PageArgs,
): Promise<Page<Review>> {
  const rows = await context.loader(reviewsOfProduct).load({
    productId: product.id,
    limit: pageLimit(args),
    after: args.after == null ? null : decodeCursor(ORDER, momentAndId, args.after),
  });
  return pageOf(
    args,
    rows,
    (row) => row,
    (row) => encodeCursor(ORDER, [row.createdAt.toISOString(), row.id]),
    async () => product.rating.count,
  );
}
