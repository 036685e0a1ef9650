import { Money } from '@stoa/subgraph-kit';
import { GraphQLCountryCode } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A way to send a parcel.' })
@Directive('@key(fields: "id")')
export class ShippingMethod {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'For programs: `EXPRESS`.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { description: 'What one gets.' })
  description!: string;

  @Field(() => Money, { description: 'Net of tax.' })
  price!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'The subtotal, before discounts, from which it is free; null: it always costs.',
  })
  freeFrom!: Money | null;

  @Field(() => Int, { description: 'Working days it takes at least.' })
  estimatedDaysMin!: number;

  @Field(() => Int, { description: 'Working days it takes at most.' })
  estimatedDaysMax!: number;
}

@InputType({ description: 'Where a cart goes, and how.' })
export class SetShippingInput {
  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'One that delivers there. Without it, the one chosen before stays, if it delivers there.',
  })
  shippingMethodId?: string | null;
}
