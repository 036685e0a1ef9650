import { GraphQLCurrency, GraphQLSafeInt } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';

/** The one currency of this shop. Amounts are stored without it. */
export const CURRENCY = 'EUR';

@ObjectType({ description: 'An amount of money. Never a floating-point number.' })
@Directive('@shareable')
export class Money {
  @Field(() => GraphQLSafeInt, {
    description: 'In minor units: 1999 is 19.99 in a currency with cents.',
  })
  amount!: number;

  @Field(() => GraphQLCurrency, { description: 'ISO 4217 code.' })
  currency!: string;
}

/** Minor units, as they are stored, as money. */
export const money = (amount: number): Money => ({ amount, currency: CURRENCY });
