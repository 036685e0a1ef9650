import { ACCOUNTS } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../context.ts';
import { logout, logoutEverywhere } from './end-sessions.ts';
import { login, type LoginOutcome } from './login.ts';
import { refreshSession, type RefreshOutcome } from './refresh-session.ts';
import { register, type RegisterOutcome } from './register.ts';
import {
  GuestSession,
  LoginInput,
  LoginResult,
  RefreshSessionInput,
  RefreshSessionResult,
  RegisterInput,
  RegisterResult,
} from './session.types.ts';
import { startGuestSession } from './start-guest-session.ts';

@Resolver()
export class SessionResolver {
  @Mutation(() => GuestSession, {
    description:
      'Gives somebody without an account a token to hold a cart and order with. After signing in, `claimCart` takes the cart along.',
  })
  async startGuestSession(@Ctx() context: UsersContext): Promise<GuestSession> {
    return startGuestSession(context);
  }

  @Mutation(() => RegisterResult, { description: 'Opens an account and signs in to it.' })
  async register(
    @Arg('input', () => RegisterInput, { description: 'The account.' }) input: RegisterInput,
    @Ctx() context: UsersContext,
  ): Promise<RegisterOutcome> {
    return register(context, input);
  }

  @Mutation(() => LoginResult, {
    description: 'Signs in. After 10 wrong passwords in 15 minutes the answer is RATE_LIMITED.',
  })
  async login(
    @Arg('input', () => LoginInput, { description: 'Who wants in.' }) input: LoginInput,
    @Ctx() context: UsersContext,
  ): Promise<LoginOutcome> {
    return login(context, input);
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      'Goes on with a session after its access token has ended. A refresh token works once; a second use ends the session.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The session to go on with.' })
    input: RefreshSessionInput,
    @Ctx() context: UsersContext,
  ): Promise<RefreshOutcome> {
    return refreshSession(context, input);
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Boolean, { description: 'Ends this session. Always true.' })
  async logout(@Ctx() context: Context): Promise<boolean> {
    await logout(context);
    return true;
  }

  @Authorized(...ACCOUNTS)
  @Mutation(() => Boolean, { description: 'Ends all sessions of this account. Always true.' })
  async logoutEverywhere(@Ctx() context: Context): Promise<boolean> {
    await logoutEverywhere(context);
    return true;
  }
}
