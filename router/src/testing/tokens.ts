import { randomUUID } from 'node:crypto';
import { TOKEN_ISSUER, createAuthenticate, type Authenticate } from '@stoa/service-kit';
import { SignJWT, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';

export interface Tokens {
  readonly authenticate: Authenticate;
  /** The public key, as users publishes it. */
  readonly jwks: JSONWebKeySet;
  /** `Bearer …` of a customer. @param lifetimeSeconds negative for one that has ended. */
  bearer(lifetimeSeconds?: number, id?: string): Promise<string>;
}

/** Signs tokens as users does, with a key pair of its own. */
export async function createTokens(): Promise<Tokens> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', use: 'sig' }] },
    authenticate: createAuthenticate({ keys: async () => publicKey }),
    async bearer(lifetimeSeconds = 900, id = randomUUID()) {
      const token = await new SignJWT({ role: 'CUSTOMER', sid: randomUUID() })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(TOKEN_ISSUER)
        .setAudience(TOKEN_ISSUER)
        .setSubject(id)
        .setExpirationTime(Math.floor(Date.now() / 1_000) + lifetimeSeconds)
        .sign(privateKey);
      return `Bearer ${token}`;
    },
  };
}
