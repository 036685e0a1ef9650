import { ACCOUNTS } from '@stoa/service-kit';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../context.ts';
import { changePassword, type ChangePasswordOutcome } from './change-password.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  RequestPasswordResetInput,
  ResetPasswordInput,
  ResetPasswordResult,
} from './password.types.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword, type ResetPasswordOutcome } from './reset-password.ts';

@Resolver()
export class PasswordResolver {
  @Authorized(...ACCOUNTS)
  @Mutation(() => ChangePasswordResult, {
    description: 'Sets another password and ends all sessions but the one it gives.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' })
    input: ChangePasswordInput,
    @Ctx() context: UsersContext,
  ): Promise<ChangePasswordOutcome> {
    return changePassword(context, input);
  }

  @Mutation(() => Boolean, {
    description:
      'Mails a token for a new password to the address, if it has an account. Always true: whether it has one is not told.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose.' })
    input: RequestPasswordResetInput,
    @Ctx() context: UsersContext,
  ): Promise<boolean> {
    await requestPasswordReset(context, input);
    return true;
  }

  @Mutation(() => ResetPasswordResult, {
    description: 'Sets a new password with a mailed token, ends all sessions and signs in.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token and the password.' })
    input: ResetPasswordInput,
    @Ctx() context: UsersContext,
  ): Promise<ResetPasswordOutcome> {
    return resetPassword(context, input);
  }
}
