import { TOKEN_ISSUER, type AccountRole } from '@stoa/service-kit';
import { SignJWT, type JWTPayload } from 'jose';
import type { UsersContext } from '../context.ts';
import { SIGNING_ALGORITHM } from './signing-keys.ts';

const ACCESS_TOKEN_MS = 15 * 60_000;
const GUEST_TOKEN_MS = 30 * 24 * 3_600_000;

/** A signed token that says who carries it. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** The access token of an account's session: 15 minutes. */
export async function issueAccessToken(
  context: UsersContext,
  account: { readonly id: string; readonly role: AccountRole },
  sessionId: string,
): Promise<IssuedToken> {
  const claims = { sub: account.id, role: account.role, sid: sessionId };
  return issue(context, claims, ACCESS_TOKEN_MS);
}

/** The token of a guest: 30 days. Nothing is stored, so it cannot be called back. */
export async function issueGuestToken(
  context: UsersContext,
  guestId: string,
): Promise<IssuedToken> {
  return issue(context, { sub: guestId, role: 'GUEST' }, GUEST_TOKEN_MS);
}

async function issue(
  context: UsersContext,
  claims: JWTPayload,
  lifeMs: number,
): Promise<IssuedToken> {
  const { id, key } = await context.services.keys.current(context);
  // Tokens count in whole seconds.
  const expiresAt = new Date(Math.floor((Date.now() + lifeMs) / 1_000) * 1_000);
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: id })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_ISSUER)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(key);
  return { token, expiresAt };
}
