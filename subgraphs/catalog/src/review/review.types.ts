import { UserError, connectionOf, typename } from '@stoa/subgraph-kit';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';

@ObjectType({ description: 'What a customer says of a product.' })
@Directive('@key(fields: "id")')
export class Review {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The name to show.' })
  authorName!: string;

  @Field(() => Int, { description: '1 to 5.' })
  rating!: number;

  @Field(() => String, { description: 'In a few words.' })
  title!: string;

  @Field(() => String, { description: 'At length, as plain text.' })
  body!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  createdAt!: Date;
}

export const ReviewConnection = connectionOf('Review', Review);

@InputType({ description: 'A new review.' })
export class AddReviewInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { description: 'The name to show; at most 80 characters.' })
  authorName!: string;

  @Field(() => Int, { description: '1 to 5.' })
  rating!: number;

  @Field(() => String, { description: 'At most 120 characters.' })
  title!: string;

  @Field(() => String, { defaultValue: '', description: 'At most 5,000 characters.' })
  body!: string;
}

@ObjectType({ description: 'The review was added.' })
export class AddReviewSuccess {
  @Field(() => Review, { description: 'As it will be shown.' })
  review!: Review;
}

@ObjectType({
  implements: UserError,
  description: 'You have reviewed this product before: one review each.',
})
export class AlreadyReviewed extends UserError {}

export const AddReviewResult = createUnionType({
  name: 'AddReviewResult',
  description: 'The review, or why it cannot be.',
  types: () => [AddReviewSuccess, AlreadyReviewed] as const,
  resolveType: typename,
});
