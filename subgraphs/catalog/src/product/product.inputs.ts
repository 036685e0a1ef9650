import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What a variant has of one option.' })
export class SelectedOptionInput {
  @Field(() => String, { description: 'As `Size`.' })
  name!: string;

  @Field(() => String, { description: 'As `M`.' })
  value!: string;
}

@InputType({ description: 'A variant of a new product.' })
export class CreateVariantInput {
  @Field(() => String, { description: 'Your own number of it; no two variants share one.' })
  sku!: string;

  @Field(() => String, { description: 'What tells it from its siblings, as `M / blue`.' })
  title!: string;

  @Field(() => [SelectedOptionInput], { defaultValue: [], description: 'At most three.' })
  options!: SelectedOptionInput[];

  @Field(() => GraphQLSafeInt, { description: 'In cents, net of tax.' })
  price!: number;

  @Field(() => Int, { defaultValue: 0, description: 'In grams.' })
  weightGrams!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Units in the warehouse.' })
  stock!: number;
}

@InputType({ description: 'A new product.' })
export class CreateProductInput {
  @Field(() => String, { description: 'For people; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Stands in addresses: lower-case words with hyphens.' })
  slug!: string;

  @Field(() => String, { defaultValue: '', description: 'Plain text.' })
  description!: string;

  @Field(() => String, { description: 'Slug of its category.' })
  categorySlug!: string;

  @Field(() => String, { nullable: true, description: 'Slug of its brand.' })
  brandSlug?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Words to find it by; at most 20.' })
  tags!: string[];

  @Field(() => [CreateVariantInput], { description: 'At least one.' })
  variants!: CreateVariantInput[];
}
