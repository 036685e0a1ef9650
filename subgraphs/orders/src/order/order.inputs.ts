import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The end of an order.' })
export class CancelOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { nullable: true, description: 'Why; the customer reads it.' })
  reason?: string | null;

  @Field(() => String, { description: 'Any text of your own; sent again, nothing happens twice.' })
  idempotencyKey!: string;
}
