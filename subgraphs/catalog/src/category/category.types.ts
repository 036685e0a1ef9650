import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A shelf of the shop. Categories form a tree.' })
@Directive('@key(fields: "id")')
export class Category {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Stands in addresses: `kitchen`.' })
  slug!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { description: 'What one finds here.' })
  description!: string;

  parentId!: string | null;
}
