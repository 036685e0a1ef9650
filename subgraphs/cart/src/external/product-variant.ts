import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One choosable form of a product.' })
@Directive('@key(fields: "id", resolvable: false)')
export class ProductVariant {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}
