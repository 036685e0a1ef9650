import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What somebody ordered.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Order {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}
