import {
  SignJWT,
  UnsecuredJWT,
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
} from 'jose';
import { expect, test } from 'vitest';
import { TOKEN_ISSUER, createAuthenticate, createServiceTokens } from './tokens.ts';

const SECRET = 'shared by all subgraphs, and long';
const ID = '01900000-0000-7000-8000-000000000001';
const SESSION = '01900000-0000-7000-8000-000000000002';

const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1' }] });
const subgraph = createAuthenticate({ keys, service: { secret: SECRET, audience: 'orders' } });
const router = createAuthenticate({ keys });

const CLAIMS = { role: 'CUSTOMER', sub: ID, sid: SESSION, iss: TOKEN_ISSUER, aud: TOKEN_ISSUER };

const jwt = (claims: object = {}, expires: string | Date = '15m') =>
  new SignJWT({ ...CLAIMS, ...claims }).setExpirationTime(expires);
const person = async (claims?: object, expires?: string | Date, kid = 'key-1') =>
  jwt(claims, expires).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey);

test('nobody is anonymous', async () => {
  expect(await router(undefined)).toEqual({ caller: { role: 'ANONYMOUS' }, expiresAt: null });
});

test.for([
  [{ role: 'GUEST' }, { role: 'GUEST', id: ID }],
  [{}, { role: 'CUSTOMER', id: ID, sessionId: SESSION }],
  [{ role: 'VENDOR' }, { role: 'VENDOR', id: ID, sessionId: SESSION }],
  [{ role: 'ADMIN' }, { role: 'ADMIN', id: ID, sessionId: SESSION }],
])('a token with %o belongs to %o until it ends', async ([claims, caller]) => {
  const ends = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 60_000);
  expect(await router(`Bearer ${await person(claims, ends)}`)).toEqual({
    caller,
    expiresAt: ends.getTime(),
  });
});

const refused: [what: string, token: () => Promise<string>][] = [
  ['signed by nobody (alg none)', async () => new UnsecuredJWT(CLAIMS).encode()],
  [
    'signed with the public key as a shared secret',
    async () =>
      jwt()
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(new TextEncoder().encode(await exportSPKI(publicKey))),
  ],
  [
    'signed with another key of the same name',
    async () =>
      jwt()
        .setProtectedHeader({ alg: 'EdDSA', kid: 'key-1' })
        .sign((await generateKeyPair('EdDSA')).privateKey),
  ],
  ['of a key that is not published', async () => person({}, '15m', 'key-2')],
  ['of another issuer', async () => person({ iss: 'elsewhere' })],
  ['for another audience', async () => person({ aud: 'elsewhere' })],
  ['of a role that does not exist', async () => person({ role: 'ROOT' })],
  ['of a person who claims to be a service', async () => person({ role: 'SERVICE', name: 'cart' })],
  ['of an account without a session', async () => person({ sid: undefined })],
  [
    'without an end',
    async () =>
      new SignJWT(CLAIMS).setProtectedHeader({ alg: 'EdDSA', kid: 'key-1' }).sign(privateKey),
  ],
  ['not a token at all', async () => 'abc'],
  ['over-long', async () => person({ note: 'x'.repeat(2_048) })],
  [
    'tampered with',
    async () => {
      const [header, , signature] = (await person()).split('.');
      const payload = Buffer.from(JSON.stringify({ ...CLAIMS, role: 'ADMIN' })).toString(
        'base64url',
      );
      return `${header}.${payload}.${signature}`;
    },
  ],
];

test.for(refused)('a token %s is refused', async ([, token]) => {
  const authorization = `Bearer ${await token()}`;
  for (const authenticate of [router, subgraph]) {
    await expect(authenticate(authorization)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
});

test('an expired token says that the session is to be refreshed', async () => {
  await expect(router(`Bearer ${await person({}, '-1s')}`)).rejects.toThrow(/has expired/);
});

test('a token that was accepted once is refused when it has ended', async () => {
  const ends = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 1_000);
  const authorization = `Bearer ${await person({}, ends)}`;
  await router(authorization);
  const answer = async () =>
    router(authorization).then(
      () => 'accepted',
      (error: Error) => error.message,
    );
  await expect.poll(answer, { timeout: 5_000 }).toMatch(/has expired/);
});

test.for(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', ''])(
  'the header "%s" is refused',
  async (header) => {
    await expect(router(header)).rejects.toThrow(/not "Bearer <token>"/);
  },
);

test('a service token names the subgraph that calls', async () => {
  const token = await createServiceTokens('cart', SECRET)('orders');
  expect(await subgraph(`Bearer ${token}`)).toMatchObject({
    caller: { role: 'SERVICE', name: 'cart' },
  });
});

test.for([
  ['for another subgraph', async () => createServiceTokens('cart', SECRET)('payments')],
  ['of another secret', async () => createServiceTokens('cart', 'y'.repeat(32))('orders')],
] as const)('a service token %s is refused', async ([, token]) => {
  await expect(subgraph(`Bearer ${await token()}`)).rejects.toThrow(/not valid/);
});

test('a service token is nothing to the router', async () => {
  const token = await createServiceTokens('cart', SECRET)('orders');
  await expect(router(`Bearer ${token}`)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('a service token is used again while it is fresh', async () => {
  const tokens = createServiceTokens('cart', SECRET);
  expect(await tokens('orders')).toBe(await tokens('orders'));
  expect(await tokens('orders')).not.toBe(await tokens('payments'));
});

test('keys that cannot be fetched are not the fault of the token', async () => {
  const authenticate = createAuthenticate({
    keys: createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks.json')),
  });
  await expect(authenticate(`Bearer ${await person()}`)).rejects.not.toHaveProperty('extensions');
});
