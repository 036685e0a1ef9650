import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../one-time-token/opaque-token.ts';
import {
  claimsOf,
  database,
  PASSWORD,
  refresh,
  registerSomebody,
  signIn,
  startUsers,
} from '../testing.ts';
import { removeExpired } from './remove-expired.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(async () => users.stop());

test('a session goes on with new tokens, and stays the same session', async () => {
  const { caller, email, refreshToken } = await registerSomebody(users);
  const { __typename, session } = await refresh(users, refreshToken);
  expect(__typename).toBe('RefreshSuccess');
  expect(session.refreshToken).not.toBe(refreshToken);
  expect(session.user.email).toBe(email);
  expect(claimsOf(session.accessToken).sid).toBe(caller.sessionId);
});

test('of many uses of one refresh token at once, exactly one wins', async () => {
  const { refreshToken } = await registerSomebody(users);
  const results = await Promise.all(
    Array.from({ length: 16 }, async () => refresh(users, refreshToken)),
  );
  const wins = results.filter((result) => result.__typename === 'RefreshSuccess');
  const ends = results.filter((result) => result.__typename === 'SessionEnded');
  expect([wins.length, ends.length]).toEqual([1, 15]);
});

test('a refresh token that comes twice ends the whole session, also for who came first', async () => {
  const { refreshToken } = await registerSomebody(users);
  const { session: second } = await refresh(users, refreshToken);
  const { session: third } = await refresh(users, second.refreshToken);
  expect((await refresh(users, refreshToken)).__typename).toBe('SessionEnded');
  expect((await refresh(users, third.refreshToken)).__typename).toBe('SessionEnded');
});

test('the other sessions of an account are not touched by a stolen token', async () => {
  const { email, refreshToken } = await registerSomebody(users);
  const other = await signIn(users, email, PASSWORD);
  await refresh(users, refreshToken);
  await refresh(users, refreshToken);
  expect((await refresh(users, other.refreshToken)).__typename).toBe('RefreshSuccess');
});

test('after logging out, the session cannot go on', async () => {
  const { caller, refreshToken } = await registerSomebody(users);
  await users.query(caller, 'mutation { logout }');
  expect((await refresh(users, refreshToken)).__typename).toBe('SessionEnded');
});

test('logging out everywhere ends every session of the account and of nobody else', async () => {
  const { caller, email, refreshToken } = await registerSomebody(users);
  const other = await signIn(users, email, PASSWORD);
  const somebodyElse = await registerSomebody(users);
  await users.query(caller, 'mutation { logoutEverywhere }');
  expect((await refresh(users, refreshToken)).__typename).toBe('SessionEnded');
  expect((await refresh(users, other.refreshToken)).__typename).toBe('SessionEnded');
  expect((await refresh(users, somebodyElse.refreshToken)).__typename).toBe('RefreshSuccess');
});

test('a renewed access token says the role that the account has by now', async () => {
  const { id, refreshToken } = await registerSomebody(users);
  await database(users)
    .updateTable('account')
    .set({ role: 'VENDOR' })
    .where('id', '=', id)
    .execute();
  const { session } = await refresh(users, refreshToken);
  expect(claimsOf(session.accessToken).role).toBe('VENDOR');
});

test('a refresh token that has expired, or never was, is refused', async () => {
  const { refreshToken } = await registerSomebody(users);
  await database(users)
    .updateTable('refresh_token')
    .set({ expires_at: new Date(Date.now() - 1) })
    .where('hash', '=', hashOf(refreshToken))
    .execute();
  expect((await refresh(users, refreshToken)).__typename).toBe('SessionEnded');
  expect((await refresh(users, 'made up')).__typename).toBe('SessionEnded');
});

test('the database knows only the hash of a refresh token', async () => {
  const { caller, refreshToken } = await registerSomebody(users);
  const rows = await database(users)
    .selectFrom('refresh_token')
    .selectAll()
    .where('session_id', '=', caller.sessionId)
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(refreshToken);
});

test('sessions that have expired are forgotten, the others stay', async () => {
  const old = await registerSomebody(users);
  const recent = await registerSomebody(users);
  await database(users)
    .updateTable('session')
    .set({ expires_at: new Date(Date.now() - 1) })
    .where('id', '=', old.caller.sessionId)
    .execute();
  await removeExpired(users.subgraph.newContext(newId()));
  const left = await database(users)
    .selectFrom('session')
    .select('id')
    .where('id', 'in', [old.caller.sessionId, recent.caller.sessionId])
    .execute();
  expect(left).toEqual([{ id: recent.caller.sessionId }]);
});
