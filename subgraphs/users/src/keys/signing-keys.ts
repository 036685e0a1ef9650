import type { Context } from '@stoa/subgraph-kit';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
} from 'jose';
import { tables } from '../database.ts';

/** EdDSA over Ed25519: what `createAuthenticate` accepts of people. */
export const SIGNING_ALGORITHM = 'EdDSA';

interface SigningKey {
  /** Its thumbprint (RFC 7638), which its tokens name as `kid`. */
  readonly id: string;
  readonly key: CryptoKey | Uint8Array;
}

/** The keys that people's tokens are signed with. They live in the database, so that all instances share them. */
export interface SigningKeys {
  /**
   * The one to sign with, made when there is none. Call it outside a transaction: the first time it
   * takes a connection of its own.
   */
  current(context: Context): Promise<SigningKey>;
  /** What others verify tokens with: the public halves of all keys, as a JWK set (RFC 7517). */
  published(context: Context): Promise<JSONWebKeySet>;
}

export function createSigningKeys(): SigningKeys {
  let current: Promise<SigningKey> | null = null;

  return {
    async current(context) {
      current ??= findOrMake(context).catch((error: unknown) => {
        current = null;
        throw error;
      });
      return current;
    },

    async published(context) {
      // Verifiers may well ask before the first token is signed.
      await this.current(context);
      const rows = await tables(context).selectFrom('signing_key').select('public_jwk').execute();
      return { keys: rows.map((row) => row.public_jwk) };
    },
  };
}

async function findOrMake(context: Context): Promise<SigningKey> {
  return (await find(context)) ?? make(context);
}

async function find(context: Context): Promise<SigningKey | null> {
  const row = await tables(context)
    .selectFrom('signing_key')
    .select(['id', 'private_jwk'])
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row ? { id: row.id, key: await importJWK(row.private_jwk, SIGNING_ALGORITHM) } : null;
}

async function make(context: Context): Promise<SigningKey> {
  const pair = await generateKeyPair(SIGNING_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const id = await calculateJwkThumbprint(jwk);
  await tables(context)
    .insertInto('signing_key')
    .values({
      id,
      private_jwk: await exportJWK(pair.privateKey),
      public_jwk: { ...jwk, kid: id, alg: SIGNING_ALGORITHM, use: 'sig' },
      is_current: true,
      created_at: new Date(),
    })
    // Only one key can be current: of instances that start together, one keeps the key it made.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await find(context);
  if (!kept) throw new Error('The signing key that was just written is not in the database.');
  return kept;
}
