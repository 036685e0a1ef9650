import { ANONYMOUS, createAuthenticate } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import Fastify from 'fastify';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsOf, registerSomebody, startUsers } from '../testing.ts';
import { createSigningKeys } from './signing-keys.ts';

let users: TestSubgraph;
let published: JSONWebKeySet;
beforeAll(async () => {
  users = await startUsers();
  const app = Fastify();
  await app.register(users.subgraph.routes);
  published = (await app.inject('/.well-known/jwks.json')).json();
});
afterAll(async () => users.stop());

const authenticate = async (token: string) =>
  createAuthenticate({ keys: createLocalJWKSet(published) })(`Bearer ${token}`);

test('an access token is accepted by every subgraph, by the published keys alone', async () => {
  const { id, accessToken } = await registerSomebody(users);
  const { sid: sessionId } = claimsOf(accessToken);
  const { caller, expiresAt } = await authenticate(accessToken);
  expect(caller).toEqual({ role: 'CUSTOMER', id, sessionId });
  expect(expiresAt).toBeGreaterThan(Date.now());
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 15 * 60_000);
});

test("a guest's token is accepted, and says that they have no account", async () => {
  const { startGuestSession: guest } = await users.query(
    ANONYMOUS,
    'mutation { startGuestSession { accessToken guestId expiresAt } }',
  );
  expect(await authenticate(guest.accessToken)).toEqual({
    caller: { role: 'GUEST', id: guest.guestId },
    expiresAt: Date.parse(guest.expiresAt),
  });
});

test('an access token that was tampered with is refused', async () => {
  const { accessToken } = await registerSomebody(users);
  const [header, payload = '', signature] = accessToken.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forged = Buffer.from(JSON.stringify({ ...claims, role: 'ADMIN' })).toString('base64url');
  await expect(authenticate(`${header}.${forged}.${signature}`)).rejects.toThrow('not valid');
});

test('the published keys hold nothing that could sign', () => {
  expect(published.keys).toEqual([
    {
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: expect.any(String),
      x: expect.any(String),
    },
  ]);
});

test('instances that start together sign with one key', async () => {
  const fresh = await startUsers();
  const current = await Promise.all(
    Array.from({ length: 8 }, async () =>
      createSigningKeys().current(fresh.subgraph.newContext(newId())),
    ),
  );
  expect(new Set(current.map((key) => key.id)).size).toBe(1);
  await fresh.stop();
});
