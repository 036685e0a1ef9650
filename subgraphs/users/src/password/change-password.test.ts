import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  database,
  PASSWORD,
  refresh,
  registerSomebody,
  signIn,
  startUsers,
  type Person,
} from '../testing.ts';
import { replacePasswordHash } from './replace-password-hash.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers({ LOGIN_TRIES_PER_ACCOUNT: 3 });
});
afterAll(async () => users.stop());

const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on ChangePasswordSuccess { session { refreshToken } }
  }
}`;
const NEW_PASSWORD = 'another quiet harbour';

const change = async ({ caller }: Person, currentPassword: string, newPassword = NEW_PASSWORD) =>
  users.execute(caller, CHANGE, { input: { currentPassword, newPassword } });

test('a change ends every earlier session and gives one to go on with', async () => {
  const person = await registerSomebody(users);
  const { data } = await change(person, PASSWORD);
  const { session } = data?.changePassword ?? {};
  expect((await refresh(users, person.refreshToken)).__typename).toBe('SessionEnded');
  expect((await refresh(users, session.refreshToken)).__typename).toBe('RefreshSuccess');
  expect(await signIn(users, person.email, PASSWORD)).toBeNull();
  expect(await signIn(users, person.email, NEW_PASSWORD)).not.toBeNull();
});

test('a weak password changes nothing', async () => {
  const person = await registerSomebody(users);
  const { data } = await change(person, PASSWORD, 'iloveyou123');
  expect(data?.changePassword.__typename).toBe('PasswordTooWeak');
  expect(await signIn(users, person.email, PASSWORD)).not.toBeNull();
});

test('who has only an access token cannot guess the password', async () => {
  const person = await registerSomebody(users);
  const answers = [];
  for (let guess = 0; guess < 4; guess += 1) {
    const { data, errors } = await change(person, 'not the password');
    answers.push(errors?.[0]?.extensions['code'] ?? data?.changePassword.__typename);
  }
  expect(answers).toEqual([...Array(3).fill('InvalidCredentials'), 'RATE_LIMITED']);
});

test('a password that is changed while it is checked opens nothing', async () => {
  const person = await registerSomebody(users);
  const { password_hash: checked } = await database(users)
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow();
  await change(person, PASSWORD);
  const replaced = await users.subgraph
    .newContext('late')
    .transaction(async (tx) => replacePasswordHash(tx, person.id, { from: checked, to: checked }));
  expect(replaced).toBeUndefined();
});
