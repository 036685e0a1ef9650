import { ACCOUNTS, callerId, type AccountRole } from '@stoa/service-kit';
import { Internal, PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import { GraphQLEmailAddress, GraphQLPhoneNumber } from 'graphql-scalars';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { addressesOfAccount } from '../address/address.loaders.ts';
import { Address } from '../address/address.types.ts';
import { userById } from './account.loaders.ts';
import { findUser } from './find-user.ts';
import { listContacts } from './list-contacts.ts';
import { listUsers } from './list-users.ts';
import { maySeeAccount } from './may-see-account.ts';
import { setUserRole } from './set-user-role.ts';
import { updateProfile } from './update-profile.ts';
import {
  SetUserRoleInput,
  UpdateProfileInput,
  User,
  UserRoleEnum,
  UserConnection,
  UserContact,
} from './user.types.ts';
import { verifyEmail, type VerifyEmailOutcome } from './verify-email.ts';
import { VerifyEmailResult } from './verify-email.types.ts';

@ArgsType()
class UsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name or an e-mail address, at most 200 characters.',
  })
  search?: string | null;

  @Field(() => UserRoleEnum, { nullable: true, description: 'Only those with this role.' })
  role?: AccountRole | null;
}

@Resolver(() => User)
export class AccountResolver {
  @Query(() => User, { nullable: true, description: 'Who is signed in; null for guests.' })
  async me(@Ctx() context: Context): Promise<User | null> {
    const id = callerId(context.caller);
    return id === null ? null : context.loader(userById).load(id);
  }

  @Authorized('ADMIN')
  @Query(() => User, { nullable: true, description: 'Somebody. For admins.' })
  async user(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<User | null> {
    return findUser(context, id);
  }

  @Authorized('ADMIN')
  @Query(() => UserConnection, { description: 'Everybody with an account. For admins.' })
  async users(
    @Args(() => UsersArgs) args: UsersArgs,
    @Ctx() context: Context,
  ): Promise<Page<User>> {
    return listUsers(context, args);
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => User, { description: 'Changes what you say about yourself.' })
  async updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'The changes.' })
    input: UpdateProfileInput,
    @Ctx() context: Context,
  ): Promise<User> {
    return updateProfile(context, input);
  }

  @Mutation(() => VerifyEmailResult, {
    description:
      "Shows that an e-mail address is its account's, with the token that was mailed to it.",
  })
  async verifyEmail(
    @Arg('token', () => String, { description: 'As it was mailed. Works once, for 7 days.' })
    token: string,
    @Ctx() context: Context,
  ): Promise<VerifyEmailOutcome> {
    return verifyEmail(context, token);
  }

  @Authorized('ADMIN')
  @Mutation(() => User, {
    description:
      'Gives somebody another role, in effect when they renew their access token: within 15 minutes. The last admin stays one. For admins.',
  })
  async setUserRole(
    @Arg('input', () => SetUserRoleInput, { description: 'Who, and what.' })
    input: SetUserRoleInput,
    @Ctx() context: Context,
  ): Promise<User> {
    return setUserRole(context, input);
  }

  @Internal()
  @Query(() => [UserContact], { description: 'How to reach people.' })
  async userContacts(
    @Arg('ids', () => [ID], { description: 'Of accounts; unknown ones are left out.' })
    ids: string[],
    @Ctx() context: Context,
  ): Promise<UserContact[]> {
    return listContacts(context, ids);
  }

  @FieldResolver(() => GraphQLEmailAddress, {
    nullable: true,
    description: 'Null for all but themselves and admins.',
  })
  email(@Root() user: User, @Ctx() context: Context): string | null {
    return maySeeAccount(context.caller, user) ? user.email : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether they have shown that the e-mail address is theirs. Null for all but themselves and admins.',
  })
  emailVerified(@Root() user: User, @Ctx() context: Context): boolean | null {
    return maySeeAccount(context.caller, user) ? user.emailVerified : null;
  }

  @FieldResolver(() => UserRoleEnum, {
    nullable: true,
    description: 'What they may do. Null for all but themselves and admins.',
  })
  role(@Root() user: User, @Ctx() context: Context): AccountRole | null {
    return maySeeAccount(context.caller, user) ? user.role : null;
  }

  @FieldResolver(() => GraphQLPhoneNumber, {
    nullable: true,
    description: 'Null for all but themselves and admins.',
  })
  phone(@Root() user: User, @Ctx() context: Context): string | null {
    return maySeeAccount(context.caller, user) ? user.phone : null;
  }

  @FieldResolver(() => [Address], {
    description: 'In the order they were added. Empty for all but themselves and admins.',
  })
  async addresses(@Root() user: User, @Ctx() context: Context): Promise<Address[]> {
    if (!maySeeAccount(context.caller, user)) return [];
    return context.loader(addressesOfAccount).load(user.id);
  }
}
