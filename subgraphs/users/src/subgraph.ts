import { byId, createThrottle, defineSubgraph, work } from '@stoa/subgraph-kit';
import { Migration20261121000000_users } from '../migrations/Migration20261121000000_users.ts';
import { userById, vendorById } from './account/account.loaders.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { AddressResolver } from './address/address.resolver.ts';
import { findAddress } from './address/find-address.ts';
import { Vendor } from './account/user.types.ts';
import type { UsersServices } from './context.ts';
import { entities } from './database.ts';
import { usersSettings } from './env.ts';
import { keysRoutes } from './keys/keys.routes.ts';
import { createSigningKeys } from './keys/signing-keys.ts';
import { createPasswordHasher } from './password/password-hasher.ts';
import { PasswordResolver } from './password/password.resolver.ts';
import { issuePasswordReset, issuePasswordResetJob } from './password/request-password-reset.ts';
import { seedUsers } from './seed/seed-users.ts';
import { removeExpired, removeExpiredJob } from './session/remove-expired.ts';
import { SessionResolver } from './session/session.resolver.ts';

/** Accounts, sessions, keys, roles, addresses. */
export const users = defineSubgraph({
  name: 'users',
  settings: usersSettings,
  entities,
  migrations: [Migration20261121000000_users],
  resolvers: [AccountResolver, AddressResolver, PasswordResolver, SessionResolver],
  references: {
    Address: findAddress,
    User: byId(userById),
    Vendor: byId(vendorById),
  },
  // Other subgraphs name vendors; nothing here does.
  orphanedTypes: [Vendor],
  jobs: [
    work(issuePasswordResetJob, issuePasswordReset),
    work(removeExpiredJob, removeExpired, { cron: '17 * * * *' }),
  ],
  services: (settings): UsersServices => ({
    keys: createSigningKeys(),
    passwords: createPasswordHasher({
      memoryCost: settings.ARGON2_MEMORY_KIB,
      timeCost: settings.ARGON2_PASSES,
      parallelism: settings.ARGON2_LANES,
    }),
    throttles: {
      login: createThrottle({
        perEmail: settings.LOGIN_TRIES_PER_ACCOUNT,
        perAddress: settings.LOGIN_TRIES_PER_ADDRESS,
      }),
      passwordReset: createThrottle({
        perEmail: settings.RESETS_PER_ACCOUNT,
        perAddress: settings.RESETS_PER_ADDRESS,
      }),
      registration: createThrottle({ perAddress: settings.REGISTRATIONS_PER_ADDRESS }),
    },
  }),
  routes: async (app, services, newContext) => keysRoutes(app, services.keys, newContext),
  seed: seedUsers,
});
