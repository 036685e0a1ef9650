import type { Context, Throttle } from '@stoa/subgraph-kit';
import type { SigningKeys } from './keys/signing-keys.ts';
import type { PasswordHasher } from './password/password-hasher.ts';

/** What users has beside its database. */
export interface UsersServices {
  readonly keys: SigningKeys;
  readonly passwords: PasswordHasher;
  readonly throttles: {
    readonly login: Throttle;
    readonly passwordReset: Throttle;
    readonly registration: Throttle;
  };
}

export type UsersContext = Context<UsersServices>;
