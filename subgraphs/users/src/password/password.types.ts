import { typename } from '@stoa/subgraph-kit';
import { Field, InputType, ObjectType, createUnionType } from 'type-graphql';
import { TokenNotValid } from '../one-time-token/one-time-token.types.ts';
import { Session } from '../session/session.types.ts';
import { InvalidCredentials, PasswordTooWeak } from './password-errors.types.ts';

@InputType({ description: 'Another password for oneself.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The one that is valid now.' })
  currentPassword!: string;

  @Field(() => String, { description: '10 to 200 characters, not one that everybody uses.' })
  newPassword!: string;
}

@ObjectType({ description: 'The password is changed. All earlier sessions have ended.' })
class ChangePasswordSuccess {
  @Field(() => Session, { description: 'The one to go on with.' })
  session!: Session;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'The session to go on with, or why the password stays.',
  types: () => [ChangePasswordSuccess, InvalidCredentials, PasswordTooWeak] as const,
  resolveType: typename,
});

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: "The account's address." })
  email!: string;
}

@InputType({ description: 'A new password in place of a forgotten one.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'As it was mailed. Works once, for an hour.' })
  token!: string;

  @Field(() => String, { description: '10 to 200 characters, not one that everybody uses.' })
  newPassword!: string;
}

@ObjectType({ description: 'The password is set. All earlier sessions have ended.' })
class ResetPasswordSuccess {
  @Field(() => Session, { description: 'Signed in.' })
  session!: Session;
}

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'The session, or why the password stays.',
  types: () => [ResetPasswordSuccess, TokenNotValid, PasswordTooWeak] as const,
  resolveType: typename,
});
