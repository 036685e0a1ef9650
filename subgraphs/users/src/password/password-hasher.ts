import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** What a hash costs; see `env.ts`. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** Passwords, hashed with argon2id, away from the main thread. */
export interface PasswordHasher {
  /** @returns the hash in PHC format, with salt and cost. */
  hash(password: string): Promise<string>;
  /**
   * Whether this is the password. Without a hash to compare with it does the same work and says no,
   * so that the time tells nobody whether an account exists.
   */
  verify(hashed: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made at another cost than is asked for now. */
  isOutdated(hashed: string): boolean;
}

export function createPasswordHasher(cost: HashCost): PasswordHasher {
  const make = async (password: string) => hash(normalised(password), cost);
  // Made at the start: the first stranger must not wait for it.
  const nobodys = make(randomBytes(32).toString('base64url'));

  return {
    hash: make,
    async verify(hashed, password) {
      const matches = await verify(hashed ?? (await nobodys), normalised(password));
      return hashed !== null && matches;
    },
    isOutdated(hashed) {
      const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
      return (
        memoryCost !== cost.memoryCost ||
        timeCost !== cost.timeCost ||
        parallelism !== cost.parallelism
      );
    },
  };
}

/** The same password typed on two keyboards can be two texts (NIST SP 800-63B, 3.1.1.2). */
const normalised = (password: string) => password.normalize('NFKC');
