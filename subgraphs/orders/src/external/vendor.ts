import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who sells a product.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Vendor {
  @Field(() => ID, { description: "The id of the vendor's account." })
  id!: string;
}
