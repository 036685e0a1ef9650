import { GraphQLCountryCode, GraphQLPhoneNumber } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: "Where somebody's parcels and bills go." })
@Directive('@key(fields: "id")')
export class Address {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Who receives it.' })
  fullName!: string;

  @Field(() => String, { description: 'Street and number.' })
  line1!: string;

  @Field(() => String, { nullable: true, description: 'Floor, flat, company.' })
  line2!: string | null;

  @Field(() => String, { description: 'City or town.' })
  city!: string;

  @Field(() => String, { description: 'As the country writes it.' })
  postalCode!: string;

  @Field(() => String, { nullable: true, description: 'State or province, where it is needed.' })
  region!: string | null;

  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => GraphQLPhoneNumber, { nullable: true, description: 'For the carrier.' })
  phone!: string | null;

  @Field(() => Boolean, { description: 'Whether parcels go here unless told otherwise.' })
  isDefaultShipping!: boolean;

  @Field(() => Boolean, { description: 'Whether bills go here unless told otherwise.' })
  isDefaultBilling!: boolean;

  accountId!: string;
}

@InputType({ description: 'A new address.' })
export class AddAddressInput {
  @Field(() => String, { description: 'Who receives it; 1 to 100 characters.' })
  fullName!: string;

  @Field(() => String, { description: 'Street and number; 1 to 200 characters.' })
  line1!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Floor, flat, company; at most 200 characters.',
  })
  line2?: string | null;

  @Field(() => String, { description: 'City or town; 1 to 100 characters.' })
  city!: string;

  @Field(() => String, { description: 'As the country writes it; 1 to 20 characters.' })
  postalCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'State or province, where it is needed; at most 100 characters.',
  })
  region?: string | null;

  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => GraphQLPhoneNumber, {
    nullable: true,
    description: 'For the carrier, with the country code.',
  })
  phone?: string | null;
}

@InputType({ description: 'An address as it is to be: every field is written.' })
export class UpdateAddressInput extends AddAddressInput {
  @Field(() => ID, { description: 'Which of your addresses.' })
  id!: string;
}

@InputType({ description: 'What an address is the default for.' })
export class SetDefaultAddressInput {
  @Field(() => ID, { description: 'Which of your addresses.' })
  id!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Parcels go here from now on.',
  })
  shipping!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Bills go here from now on.' })
  billing!: boolean;
}
