import { ACCOUNTS, type AccountRole } from '@stoa/service-kit';
import { connectionOf, enumOf } from '@stoa/subgraph-kit';
import { GraphQLDateTime, GraphQLPhoneNumber } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export const UserRoleEnum = enumOf(ACCOUNTS);
registerEnumType(UserRoleEnum, {
  name: 'UserRole',
  description: 'What somebody may do.',
  valuesConfig: {
    CUSTOMER: { description: 'Buys.' },
    VENDOR: { description: 'Sells products of their own, and buys.' },
    ADMIN: { description: 'Runs the shop.' },
  },
});

@ObjectType({ description: 'Somebody with an account.' })
@Directive('@key(fields: "id")')
export class User {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'As they want to be called.' })
  name!: string;

  @Field(() => GraphQLDateTime, { description: 'When the account was opened.' })
  createdAt!: Date;

  // Given by the resolver, to those who may see them.
  email!: string;
  emailVerified!: boolean;
  role!: AccountRole;
  phone!: string | null;
  /** The caller opened this account or signed in to it in this very request, and has no token of it yet. */
  hasJustSignedIn!: boolean;
}

export const UserConnection = connectionOf('User', User);

@ObjectType({ description: 'Who sells a product.' })
@Directive('@key(fields: "id")')
export class Vendor {
  @Field(() => ID, { description: "The id of the vendor's account." })
  id!: string;

  @Field(() => String, { description: 'The name of the shop.' })
  displayName!: string;
}

@ObjectType({ description: 'How to reach somebody.' })
@Directive('@inaccessible')
export class UserContact {
  @Field(() => ID, { description: "The account's id." })
  id!: string;

  @Field(() => String, { description: 'Where to write to.' })
  email!: string;

  @Field(() => String, { description: 'As they want to be called.' })
  name!: string;

  @Field(() => UserRoleEnum, { description: 'What they may do.' })
  role!: AccountRole;

  @Field(() => String, { nullable: true, description: "The name of a vendor's shop." })
  displayName!: string | null;
}

@InputType({ description: 'What to change about oneself. What is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  name?: string | null;

  @Field(() => GraphQLPhoneNumber, {
    nullable: true,
    description: 'With the country code, as +4930123456; null takes it away.',
  })
  phone?: string | null;
}

@InputType({ description: 'Another role for somebody.' })
export class SetUserRoleInput {
  @Field(() => ID, { description: 'Who.' })
  userId!: string;

  @Field(() => UserRoleEnum, { description: 'What they may do from now on.' })
  role!: AccountRole;
}
