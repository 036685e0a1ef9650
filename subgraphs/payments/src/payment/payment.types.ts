import { Money, connectionOf, enumOf } from '@stoa/subgraph-kit';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PAYMENT_STATUSES, type PaymentStatus } from './payment.entity.ts';

export const paymentStatuses = enumOf(PAYMENT_STATUSES);
registerEnumType(paymentStatuses, {
  name: 'PaymentStatus',
  description: 'Where a payment stands.',
  valuesConfig: {
    PENDING: { description: 'Waits for the customer to pay.' },
    SUCCEEDED: { description: 'The money is taken.' },
    CANCELLED: { description: 'Nothing was taken, and nothing can be any more.' },
    PARTIALLY_REFUNDED: { description: 'A part of the money went back.' },
    REFUNDED: { description: 'All of the money went back.' },
  },
});

@ObjectType({ description: 'The card that was paid with, as far as it may be shown.' })
export class PaymentCard {
  @Field(() => String, { description: 'As `visa`.' })
  brand!: string;

  @Field(() => String, { description: 'The last four digits of its number.' })
  last4!: string;
}

@ObjectType({ description: 'What an order costs, and how far its payment has come.' })
@Directive('@key(fields: "id")')
export class Payment {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => paymentStatuses, { description: 'Where it stands.' })
  status!: PaymentStatus;

  @Field(() => Money, { description: 'What is to be paid.' })
  amount!: Money;

  @Field(() => Money, { description: 'What went back.' })
  refundedAmount!: Money;

  @Field(() => String, { description: 'Who takes the money, as `stripe`.' })
  provider!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last try to pay failed; null when none did, or once it is paid.',
  })
  lastError!: string | null;

  @Field(() => PaymentCard, { nullable: true, description: 'What it was paid with.' })
  card!: PaymentCard | null;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the money was taken.' })
  paidAt!: Date | null;

  orderId!: string;
  customerId!: string;
  secret!: string | null;
}

export const PaymentConnection = connectionOf('Payment', Payment);

@ObjectType({ description: 'What a browser needs to pay.' })
export class PaymentConfiguration {
  @Field(() => String, { description: 'Whose JavaScript library to use, as `stripe`.' })
  provider!: string;

  @Field(() => String, { description: "The provider's key for browsers." })
  publishableKey!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where the provider's API is; null: at its usual address.",
  })
  apiUrl!: string | null;
}
