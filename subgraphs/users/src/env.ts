import { readSettings } from '@stoa/service-kit';
import { processSettings } from '@stoa/subgraph-kit';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

/** What only users needs to know. */
export const usersSettings = {
  /** What a password costs to check, and to guess. The defaults are OWASP's for argon2id: about 20 ms. */
  ARGON2_MEMORY_KIB: count.max(1_048_576).default(19_456),
  ARGON2_PASSES: count.max(100).default(2),
  ARGON2_LANES: count.max(16).default(1),
  /** Wrong passwords in 15 minutes; what goes beyond is refused unread. */
  LOGIN_TRIES_PER_ACCOUNT: count.default(10),
  LOGIN_TRIES_PER_ADDRESS: count.default(100),
  /** Mails asked for in 15 minutes. */
  RESETS_PER_ACCOUNT: count.default(5),
  RESETS_PER_ADDRESS: count.default(50),
  /** Accounts opened, or tried to, in 15 minutes. */
  REGISTRATIONS_PER_ADDRESS: count.default(100),
};

export type UsersSettings = z.infer<z.ZodObject<typeof usersSettings>>;

/** The settings of a process of its own. */
export const readEnvironment = () =>
  readSettings(
    'users',
    { ...processSettings, PORT: processSettings.PORT.default(4001), ...usersSettings },
    process.env,
  );
