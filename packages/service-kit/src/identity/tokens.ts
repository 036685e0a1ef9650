import { SignJWT, decodeProtectedHeader, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { unauthenticated } from '../errors.ts';
import { ANONYMOUS, type Caller } from './caller.ts';

/** `iss` and `aud` of every token that a person carries. */
export const TOKEN_ISSUER = 'stoa';

const SERVICE_TOKEN_SECONDS = 60;
/** Longer than any token that Stoa signs: refuses the rest before they are decoded. */
const MAX_TOKEN_LENGTH = 2_048;
const REMEMBERED_TOKENS = 10_000;

const personClaims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('GUEST'), sub: z.uuid(), exp: z.number() }),
  z.object({
    role: z.enum(['CUSTOMER', 'VENDOR', 'ADMIN']),
    sub: z.uuid(),
    sid: z.uuid(),
    exp: z.number(),
  }),
]);

/** What a token says, with the moment it ends (milliseconds since 1970), or null if it never does. */
export interface Identity {
  readonly caller: Caller;
  readonly expiresAt: number | null;
}

const NOBODY: Identity = { caller: ANONYMOUS, expiresAt: null };

/** Turns an `Authorization` header into who calls. */
export type Authenticate = (authorization: string | undefined) => Promise<Identity>;

/**
 * Verifies tokens offline: people's against the published keys (EdDSA), other subgraphs' against
 * the shared secret (HS256). Each algorithm is tied to its own keys, so a public key can never
 * pass as a shared secret.
 *
 * @param keys finds the public key that a token names.
 * @param service leave out where service tokens are not accepted, as at the router.
 */
export function createAuthenticate(options: {
  keys: JWTVerifyGetKey;
  service?: { secret: string; audience: string };
}): Authenticate {
  // Checking a signature costs about 60 µs, finding it here under 1 µs.
  const known = new LRUCache<string, Identity>({ max: REMEMBERED_TOKENS });

  async function verify(token: string): Promise<Identity> {
    if (options.service && decodeProtectedHeader(token).alg === 'HS256') {
      const { payload } = await jwtVerify(token, secretKey(options.service.secret), {
        algorithms: ['HS256'],
        audience: options.service.audience,
        requiredClaims: ['exp', 'iss'],
      });
      const caller = { role: 'SERVICE', name: z.string().parse(payload.iss) } as const;
      return { caller, expiresAt: z.number().parse(payload.exp) * 1_000 };
    }
    const { payload } = await jwtVerify(token, options.keys, {
      algorithms: ['EdDSA'],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_ISSUER,
      requiredClaims: ['exp'],
    });
    const claims = personClaims.parse(payload);
    const caller: Caller =
      claims.role === 'GUEST'
        ? { role: 'GUEST', id: claims.sub }
        : { role: claims.role, id: claims.sub, sessionId: claims.sid };
    return { caller, expiresAt: claims.exp * 1_000 };
  }

  return async (authorization) => {
    if (authorization === undefined) return NOBODY;
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > MAX_TOKEN_LENGTH) {
      throw unauthenticated('The Authorization header is not "Bearer <token>".');
    }
    const remembered = known.get(token);
    if (remembered && (remembered.expiresAt ?? Infinity) > Date.now()) return remembered;
    try {
      const identity = await verify(token);
      known.set(token, identity);
      return identity;
    } catch (error) {
      if (isKeyServerFailure(error)) throw error;
      throw unauthenticated(
        error instanceof errors.JWTExpired
          ? 'The access token has expired: refresh the session and try again.'
          : 'The access token is not valid: sign in again.',
      );
    }
  };
}

/** The key server did not answer, or not with keys: that says nothing about the token. */
function isKeyServerFailure(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed';
  if (!(error instanceof errors.JOSEError)) return false;
  // jose has no class of its own for an answer that is not 200, or not JSON.
  return error instanceof errors.JWKSTimeout || error.code === errors.JOSEError.code;
}

/**
 * Signs the tokens one subgraph shows to another: 60 seconds, for one audience. Reused until half
 * its life is over, because signing costs more than a call in process.
 *
 * @param name the subgraph that calls.
 */
export function createServiceTokens(name: string, secret: string) {
  const current = new Map<string, { token: string; renewAt: number }>();
  return async (audience: string): Promise<string> => {
    const reusable = current.get(audience);
    if (reusable && reusable.renewAt > Date.now()) return reusable.token;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(name)
      .setAudience(audience)
      .setExpirationTime(`${SERVICE_TOKEN_SECONDS}s`)
      .sign(secretKey(secret));
    current.set(audience, { token, renewAt: Date.now() + (SERVICE_TOKEN_SECONDS / 2) * 1_000 });
    return token;
  };
}

const secretKey = (secret: string) => new TextEncoder().encode(secret);
