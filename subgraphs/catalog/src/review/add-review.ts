import { reviewAdded } from '@stoa/events';
import { callerId, notFound, unauthenticated } from '@stoa/service-kit';
import { checkInput, newId, type Context } from '@stoa/subgraph-kit';
import { z } from 'zod';
import { tables } from '../database.ts';
import type { AddReviewInput, Review } from './review.types.ts';

const rules = z.object({
  productId: z.uuid(),
  authorName: z.string().trim().min(1).max(80),
  rating: z.number().int().min(1).max(5),
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().max(5_000),
});

export type AddReviewOutcome =
  | { __typename: 'AddReviewSuccess'; review: Review }
  | { __typename: 'AlreadyReviewed'; message: string };

/**
 * Adds a customer's review, one for each product, and counts it in the product's rating.
 *
 * @throws `NOT_FOUND` for a product that is not for sale.
 */
export async function addReview(
  context: Context,
  input: AddReviewInput,
): Promise<AddReviewOutcome> {
  const customerId = callerId(context.caller);
  if (customerId === null) throw unauthenticated();
  const { productId, ...given } = checkInput(rules, input);
  return context.transaction(async (tx) => {
    // The row is locked, so that two reviews at once both count.
    const product = await tables(tx)
      .selectFrom('product')
      .select('vendor_id as vendorId')
      .where('id', '=', productId)
      .where('status', '=', 'ACTIVE')
      .forUpdate()
      .executeTakeFirst();
    if (!product) throw notFound('product', productId);

    const review = { id: newId(), ...given, createdAt: new Date() };
    const { authorName: author_name, createdAt: created_at, ...same } = review;
    const added = await tables(tx)
      .insertInto('review')
      .values({ ...same, author_name, created_at, product_id: productId, customer_id: customerId })
      .onConflict((conflict) => conflict.columns(['product_id', 'customer_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) {
      return { __typename: 'AlreadyReviewed', message: 'You have reviewed this product before.' };
    }
    await tables(tx)
      .updateTable('product')
      .set((eb) => ({
        rating_sum: eb('rating_sum', '+', given.rating),
        rating_count: eb('rating_count', '+', 1),
      }))
      .where('id', '=', productId)
      .execute();
    const { vendorId } = product;
    const event = { reviewId: review.id, productId, vendorId, customerId, rating: given.rating };
    tx.publish(reviewAdded, productId, event);
    return { __typename: 'AddReviewSuccess', review };
  });
}
