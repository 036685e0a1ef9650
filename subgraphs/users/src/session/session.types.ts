import { UserError, typename } from '@stoa/subgraph-kit';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { User } from '../account/user.types.ts';
import { InvalidCredentials, PasswordTooWeak } from '../password/password-errors.types.ts';

@ObjectType({ description: 'Somebody is signed in.' })
export class Session {
  @Field(() => String, {
    description: 'Send it as `Authorization: Bearer …`. Lasts 15 minutes.',
  })
  accessToken!: string;

  @Field(() => String, {
    description:
      'Gets the next session from `refreshSession`, once: using it twice ends the session. Lasts 30 days.',
  })
  refreshToken!: string;

  @Field(() => GraphQLDateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field(() => User, { description: 'Who is signed in.' })
  user!: User;
}

@ObjectType({ description: 'Somebody without an account, who can hold a cart and order.' })
export class GuestSession {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`. Lasts 30 days.' })
  accessToken!: string;

  @Field(() => GraphQLDateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field(() => ID, { description: "The guest's id: UUIDv7." })
  guestId!: string;
}

@InputType({ description: 'A new account.' })
export class RegisterInput {
  @Field(() => String, { description: 'Small and capital letters are the same.' })
  email!: string;

  @Field(() => String, { description: '10 to 200 characters, not one that everybody uses.' })
  password!: string;

  @Field(() => String, { description: 'As they want to be called; 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'Who wants in.' })
export class LoginInput {
  @Field(() => String, { description: 'Small and capital letters are the same.' })
  email!: string;

  @Field(() => String, { description: 'Their password.' })
  password!: string;
}

@InputType({ description: 'The session to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The newest one of the session.' })
  refreshToken!: string;
}

@ObjectType({ description: 'The account is open, and its owner signed in.' })
class RegisterSuccess {
  @Field(() => Session, { description: 'Signed in.' })
  session!: Session;
}

@ObjectType({ implements: UserError, description: 'There is an account with this address.' })
class EmailTaken extends UserError {}

export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  description: 'The session, or why there is no account.',
  types: () => [RegisterSuccess, EmailTaken, PasswordTooWeak] as const,
  resolveType: typename,
});

@ObjectType({ description: 'Signed in.' })
class LoginSuccess {
  @Field(() => Session, { description: 'Signed in.' })
  session!: Session;
}

export const LoginResult = createUnionType({
  name: 'LoginResult',
  description: 'The session, or why there is none.',
  types: () => [LoginSuccess, InvalidCredentials] as const,
  resolveType: typename,
});

@ObjectType({ description: 'The session goes on, with new tokens.' })
class RefreshSuccess {
  @Field(() => Session, { description: 'With new tokens: the old refresh token is spent.' })
  session!: Session;
}

@ObjectType({
  implements: UserError,
  description: 'The session has ended: sign in again.',
})
class SessionEnded extends UserError {}

export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  description: 'The session, or that it is over.',
  types: () => [RefreshSuccess, SessionEnded] as const,
  resolveType: typename,
});
