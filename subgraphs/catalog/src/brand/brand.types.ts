import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who makes a product.' })
@Directive('@key(fields: "id")')
export class Brand {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Stands in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { description: 'What the brand stands for.' })
  description!: string;
}
