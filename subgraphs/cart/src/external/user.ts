import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Somebody with an account.' })
@Directive('@key(fields: "id")')
export class User {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}
