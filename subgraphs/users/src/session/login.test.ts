import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPasswordHasher } from '../password/password-hasher.ts';
import {
  database,
  executeFrom,
  LOGIN,
  PASSWORD,
  registerSomebody,
  signIn,
  startUsers,
} from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers({ LOGIN_TRIES_PER_ACCOUNT: 3, LOGIN_TRIES_PER_ADDRESS: 5 });
});
afterAll(async () => users.stop());

const WRONG = 'not the password';

/** The code of the refusal, or the type of the answer. */
async function attempt(address: string, email: string, password: string): Promise<string> {
  const { data, errors } = await executeFrom(users, address, LOGIN, { email, password });
  const answer: unknown = errors?.[0]?.extensions['code'] ?? data?.['login'];
  return typeof answer === 'string' ? answer : (answer as { __typename: string }).__typename;
}

let lastAddress = 0;
const newAddress = () => `198.51.100.${(lastAddress += 1)}`;

test('an account that does not exist is answered like a wrong password', async () => {
  const { email } = await registerSomebody(users);
  const answer = async (email: string) =>
    users.execute(ANONYMOUS, LOGIN, { input: { email, password: WRONG } });
  const wrong = await answer(email);
  expect(wrong.data?.login.__typename).toBe('InvalidCredentials');
  expect(await answer(`${newId()}@mail.example`)).toEqual(wrong);
});

test('an account is closed to guesses after too many, also for the right password, and existing or not', async () => {
  const { email } = await registerSomebody(users);
  for (const account of [email, `${newId()}@mail.example`]) {
    for (let guess = 0; guess < 3; guess += 1) {
      expect(await attempt(newAddress(), account, WRONG)).toBe('InvalidCredentials');
    }
    expect(await attempt(newAddress(), account.toUpperCase(), PASSWORD)).toBe('RATE_LIMITED');
  }
});

test('of guesses at one moment no more get through than of guesses one by one', async () => {
  const { email } = await registerSomebody(users);
  const answers = await Promise.all(
    Array.from({ length: 12 }, async () => attempt(newAddress(), email, WRONG)),
  );
  expect(answers.filter((answer) => answer === 'InvalidCredentials')).toHaveLength(3);
});

test('who is refused is told when to try again', async () => {
  const email = `${newId()}@mail.example`;
  for (let guess = 0; guess < 3; guess += 1) await attempt(newAddress(), email, WRONG);
  const { errors } = await executeFrom(users, newAddress(), LOGIN, { email, password: WRONG });
  const { retryAfterSeconds } = errors?.[0]?.extensions ?? {};
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(retryAfterSeconds).toBeLessThanOrEqual(900);
});

test('an address is closed after too many guesses at any accounts', async () => {
  const address = newAddress();
  for (let guess = 0; guess < 5; guess += 1) {
    await attempt(address, `${newId()}@mail.example`, WRONG);
  }
  const { email } = await registerSomebody(users);
  expect(await attempt(address, email, PASSWORD)).toBe('RATE_LIMITED');
  expect(await attempt(newAddress(), email, PASSWORD)).toBe('LoginSuccess');
});

test('an IPv6 customer has one count, whichever of their addresses they take', async () => {
  for (let guess = 0; guess < 5; guess += 1) {
    await attempt(`2001:db8:0:1::${guess}`, `${newId()}@mail.example`, WRONG);
  }
  const { email } = await registerSomebody(users);
  expect(await attempt('2001:db8:0:1:ffff::1', email, PASSWORD)).toBe('RATE_LIMITED');
  expect(await attempt('2001:db8:0:2::1', email, PASSWORD)).toBe('LoginSuccess');
});

test('signing in rightly is never held against anybody', async () => {
  const { email } = await registerSomebody(users);
  const address = newAddress();
  for (let time = 0; time < 12; time += 1) {
    expect(await attempt(address, email, PASSWORD)).toBe('LoginSuccess');
  }
});

test('a hash of another cost is replaced at the next sign-in', async () => {
  const { id, email } = await registerSomebody(users);
  const cost = { memoryCost: 16, timeCost: 2, parallelism: 1 };
  const old = await createPasswordHasher(cost).hash(PASSWORD);
  await database(users)
    .updateTable('account')
    .set({ password_hash: old })
    .where('id', '=', id)
    .execute();
  expect(await signIn(users, email, PASSWORD)).not.toBeNull();
  const { password_hash: replaced } = await database(users)
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(replaced).toContain('m=8,t=1,p=1');
  expect(await signIn(users, email, PASSWORD)).not.toBeNull();
});

test('the same password typed on another keyboard is the same', async () => {
  const hasher = createPasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
  const hashed = await hasher.hash('caf\u00e9 au matin');
  expect(await hasher.verify(hashed, 'cafe\u0301 au matin')).toBe(true);
});
