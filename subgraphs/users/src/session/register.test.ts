import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  database,
  executeFrom,
  PASSWORD,
  REGISTER,
  registerSomebody,
  signIn,
  startUsers,
  toldOf,
} from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers({ REGISTRATIONS_PER_ADDRESS: 2 });
});
afterAll(async () => users.stop());

async function register(input: Partial<Record<'email' | 'password' | 'name', string>>) {
  const defaults = { email: `${newId()}@mail.example`, password: PASSWORD, name: 'Ada' };
  const { register } = await users.query(ANONYMOUS, REGISTER, { input: { ...defaults, ...input } });
  return register;
}

test('somebody who registers is signed in, as a customer, and sees their own address', async () => {
  const email = `${newId()}@mail.example`;
  const { session } = await register({ email });
  expect(session.user).toEqual({ id: expect.any(String), email, role: 'CUSTOMER' });
});

test('addresses that differ in case and spaces are one account', async () => {
  const local = newId();
  await register({ email: `  Ada.${local}@Mail.Example ` });
  const again = await register({ email: `ada.${local}@mail.example` });
  expect(again.__typename).toBe('EmailTaken');
  expect(await signIn(users, `ADA.${local}@MAIL.EXAMPLE`, PASSWORD)).not.toBeNull();
});

test('of many who register one address at once, exactly one gets it', async () => {
  const email = `${newId()}@mail.example`;
  const results = await Promise.all(Array.from({ length: 8 }, async () => register({ email })));
  expect(results.filter((result) => result.__typename === 'RegisterSuccess')).toHaveLength(1);
  expect(results.filter((result) => result.__typename === 'EmailTaken')).toHaveLength(7);
});

test.each([
  ['nine chars', 'TOO_SHORT', 'x9 chars!'],
  ['five emoji, ten code units', 'TOO_SHORT', '🦊🦊🦊🦊🦊'],
  ['what everybody takes, in any case', 'TOO_COMMON', 'PassWord123'],
])('a password is refused: %s', async (_what, problem, password) => {
  expect(await register({ password })).toEqual({
    __typename: 'PasswordTooWeak',
    message: expect.any(String),
    problem,
  });
});

test('a password of more than 200 characters is refused before it is hashed', async () => {
  const input = { email: 'long@mail.example', password: 'x'.repeat(201), name: 'Ada' };
  const { errors } = await users.execute(ANONYMOUS, REGISTER, { input });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'password' }],
  });
});

test('others are told of the account, with the token that verifies its address', async () => {
  const { id, email } = await registerSomebody(users);
  expect(await toldOf(users, 'user.registered', id)).toEqual({
    userId: id,
    email,
    name: 'Ada Example',
    verificationToken: expect.any(String),
  });
});

test('the database knows neither password nor verification token', async () => {
  const { id } = await registerSomebody(users);
  const { verificationToken = '' } = await toldOf(users, 'user.registered', id);
  const account = await database(users)
    .selectFrom('account')
    .innerJoin('one_time_token', 'account_id', 'account.id')
    .selectAll()
    .where('account.id', '=', id)
    .executeTakeFirstOrThrow();
  expect(account.password_hash).toMatch(/^\$argon2id\$/);
  expect(JSON.stringify(account)).not.toContain(PASSWORD);
  expect(JSON.stringify(account)).not.toContain(verificationToken);
});

test('one address of the internet cannot open accounts without end', async () => {
  const attempt = async () => {
    const input = { email: `${newId()}@mail.example`, password: PASSWORD, name: 'Ada' };
    const { errors } = await executeFrom(users, '192.0.2.7', REGISTER, input);
    return errors?.[0]?.extensions['code'] ?? 'done';
  };
  expect([await attempt(), await attempt(), await attempt()]).toEqual([
    'done',
    'done',
    'RATE_LIMITED',
  ]);
});
