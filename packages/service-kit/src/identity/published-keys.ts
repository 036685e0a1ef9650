import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** A key that is not known yet is asked for at once, but not more often than this. */
const COOLDOWN_MS = 1_000;

/**
 * The public keys that people's tokens are signed with, as users publishes them.
 *
 * @param url of users' `/.well-known/jwks.json`.
 */
export function publishedKeys(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    cooldownDuration: COOLDOWN_MS,
    // Kept until a token names a key that is not among them: while users is down, people stay signed in.
    cacheMaxAge: Infinity,
  });
}
