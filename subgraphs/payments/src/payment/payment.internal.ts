import { enumOf } from '@stoa/subgraph-kit';
import { GraphQLSafeInt } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** How an order that was given up ended. */
export const CANCEL_OUTCOMES = enumOf(['CANCELLED', 'REFUNDED', 'NOTHING', 'PENDING']);
export type CancelOutcome = keyof typeof CANCEL_OUTCOMES;
registerEnumType(CANCEL_OUTCOMES, {
  name: 'CancelPaymentOutcome',
  description: 'What became of the payment of an order that was given up.',
  valuesConfig: {
    CANCELLED: { description: 'Nothing was taken, and nothing can be any more.' },
    REFUNDED: { description: 'What was taken goes back.' },
    NOTHING: { description: 'There was no payment, and there will be none.' },
    PENDING: {
      description:
        'The order is remembered as given up: the provider does its part later, or refused a refund that an admin then sees.',
    },
  },
});

@InputType({ description: 'What to charge for an order.' })
@Directive('@inaccessible')
export class CreatePaymentInput {
  @Field(() => ID, { description: 'The order: asked again for it, the answer is the same.' })
  orderId!: string;

  @Field(() => ID, { description: "The account's or guest's id: who may pay and see it." })
  customerId!: string;

  @Field(() => String, { description: 'Where the provider sends a receipt.' })
  email!: string;

  @Field(() => GraphQLSafeInt, {
    description: 'In minor units: 50 to 99,999,999, or 0: then it is paid at once.',
  })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217 code; the one of this shop.' })
  currency!: string;

  @Field(() => String, { description: 'Stands on the receipt, as `Order S-10001`.' })
  description!: string;
}

@ObjectType({ description: 'Whether the order can be paid.' })
@Directive('@inaccessible')
export class CreatePaymentResult {
  @Field(() => Boolean, {
    description: 'False when the payment was cancelled, or refused for good: it cannot be paid.',
  })
  created!: boolean;

  @Field(() => ID, { nullable: true, description: 'The payment; null when none was created.' })
  paymentId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lets a browser pay; null when the payment is final.',
  })
  clientSecret!: string | null;
}

@ObjectType({ description: 'What became of the payment of an order that was given up.' })
@Directive('@inaccessible')
export class CancelPaymentResult {
  @Field(() => CANCEL_OUTCOMES, { description: 'How it ended.' })
  outcome!: CancelOutcome;
}
