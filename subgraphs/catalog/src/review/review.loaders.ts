import { defineIdLoader, defineLoader, groupedBy, type Context } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';
import { REVIEW_COLUMNS } from './review.rows.ts';

export const reviewById = defineIdLoader(async (context, ids) =>
  tables(context).selectFrom('review').select(REVIEW_COLUMNS).where('id', 'in', ids).execute(),
);

/** A part of a product's reviews, newest first. */
interface ReviewSlice {
  readonly productId: string;
  readonly limit: number;
  /** When the review before it was written, and its id. */
  readonly after: readonly [createdAt: string, id: string] | null;
}

/** One query for all products of a list, since a list asks for the same part of each. */
export const reviewsOfProduct = defineLoader(async (context, slices: readonly ReviewSlice[]) => {
  const alike = Map.groupBy(slices, ({ limit, after }) => JSON.stringify([limit, after]));
  const loaded = await Promise.all(
    [...alike.values()].map(async (group) => {
      const reviews = await readSlices(context, group);
      return group.map((slice, index) => [slice, reviews[index] ?? []] as const);
    }),
  );
  const bySlice = new Map(loaded.flat());
  return slices.map((slice) => bySlice.get(slice) ?? []);
});

/** @param slices alike in all but the product. */
async function readSlices(context: Context, slices: readonly ReviewSlice[]) {
  const [{ limit, after } = { limit: 0, after: null }] = slices;
  const productIds = slices.map((slice) => slice.productId);
  const rows = await tables(context)
    .selectFrom('product')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('review')
          .select(REVIEW_COLUMNS)
          .whereRef('review.product_id', '=', 'product.id')
          .$if(after !== null, (query) => {
            const [createdAt, id] = after ?? [];
            return query.where(
              sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`,
            );
          })
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .as('review'),
      (join) => join.onTrue(),
    )
    .select('product.id as productId')
    .selectAll('review')
    .where('product.id', 'in', productIds)
    .orderBy('createdAt', 'desc')
    .orderBy('review.id', 'desc')
    .execute();
  return groupedBy(productIds, rows, (row) => row.productId);
}
