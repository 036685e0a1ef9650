import { ACCOUNTS } from '@stoa/service-kit';
import { PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Product } from '../product/product.types.ts';
import { addReview, type AddReviewOutcome } from './add-review.ts';
import { listReviews } from './list-reviews.ts';
import { AddReviewInput, AddReviewResult, ReviewConnection, type Review } from './review.types.ts';

@Resolver(() => Product)
export class ReviewResolver {
  @Authorized(...ACCOUNTS)
  @Mutation(() => AddReviewResult, { description: 'Reviews a product, once for each customer.' })
  async addReview(
    @Arg('input', () => AddReviewInput, { description: 'The review.' }) input: AddReviewInput,
    @Ctx() context: Context,
  ): Promise<AddReviewOutcome> {
    return addReview(context, input);
  }

  @FieldResolver(() => ReviewConnection, { description: 'What customers say, newest first.' })
  async reviews(
    @Root() product: Product,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Review>> {
    return listReviews(context, product, args);
  }
}
