import { Money, UserError, enumOf, typename } from '@stoa/subgraph-kit';
import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { REFUND_STATUSES, type RefundStatus } from './refund.entity.ts';

const RefundStatusEnum = enumOf(REFUND_STATUSES);
registerEnumType(RefundStatusEnum, {
  name: 'RefundStatus',
  description: 'How far a refund has come.',
  valuesConfig: {
    PENDING: { description: 'It will go back; the provider has not confirmed it yet.' },
    SUCCEEDED: { description: 'The money went back.' },
    FAILED: { description: 'The provider refused it: see `failureReason`.' },
  },
});

@ObjectType({ description: 'Money that goes back to who paid.' })
export class Refund {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Money, { description: 'How much goes back.' })
  amount!: Money;

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;

  @Field(() => RefundStatusEnum, { description: 'How far it has come.' })
  status!: RefundStatus;

  @Field(() => String, { nullable: true, description: 'Why the provider refused it, if it did.' })
  failureReason!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  paymentId!: string;
}

@InputType({ description: 'Money to give back.' })
export class RefundPaymentInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'In minor units, at least 1; all that is left unless given.',
  })
  amount?: number | null;

  @Field(() => String, { description: 'Why, in 1 to 200 characters; the customer can read it.' })
  reason!: string;

  @Field(() => String, {
    description: 'Any text of your own. Sent again with the same input, nothing is refunded twice.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The refund is on its way and cannot be lost any more.' })
export class RefundSuccess {
  @Field(() => Refund, { description: 'The refund.' })
  refund!: Refund;
}

@ObjectType({ implements: UserError, description: 'More than can still be refunded.' })
export class RefundTooLarge extends UserError {
  @Field(() => Money, { description: 'What can still be refunded.' })
  refundable!: Money;
}

export const RefundPaymentResult = createUnionType({
  name: 'RefundPaymentResult',
  description: 'The refund, or why it cannot be.',
  types: () => [RefundSuccess, RefundTooLarge] as const,
  resolveType: typename,
});
