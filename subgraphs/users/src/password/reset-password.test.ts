import { ANONYMOUS } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  database,
  executeFrom,
  PASSWORD,
  refresh,
  registerSomebody,
  signIn,
  startUsers,
  toldOf,
} from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers({ RESETS_PER_ACCOUNT: 2, RESETS_PER_ADDRESS: 3 });
});
afterAll(async () => users.stop());

const REQUEST = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) }`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    __typename
    ... on ResetPasswordSuccess { session { user { email emailVerified } } }
  }
}`;

const NEW_PASSWORD = 'another quiet harbour';

async function requestReset(email: string): Promise<void> {
  const data = await users.query(ANONYMOUS, REQUEST, { input: { email } });
  expect(data).toEqual({ requestPasswordReset: true });
}

async function reset(token: string, newPassword = NEW_PASSWORD) {
  return (await users.query(ANONYMOUS, RESET, { input: { token, newPassword } })).resetPassword;
}

/** Somebody who forgot their password, with the token they were mailed. */
async function forgetful() {
  const person = await registerSomebody(users);
  await requestReset(` ${person.email.toUpperCase()} `);
  const { token = '' } = await toldOf(users, 'user.password_reset_requested', person.id);
  return { ...person, token };
}

test('a mailed token sets a new password, ends all sessions and shows the address is theirs', async () => {
  const { email, token, refreshToken } = await forgetful();
  expect(await reset(token)).toEqual({
    __typename: 'ResetPasswordSuccess',
    session: { user: { email, emailVerified: true } },
  });
  expect((await refresh(users, refreshToken)).__typename).toBe('SessionEnded');
  expect(await signIn(users, email, PASSWORD)).toBeNull();
  expect(await signIn(users, email, NEW_PASSWORD)).not.toBeNull();
});

test('of many uses of one token at once, exactly one works', async () => {
  const { token } = await forgetful();
  const results = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => reset(token, `${NEW_PASSWORD} ${index}`)),
  );
  const worked = results.filter((result) => result.__typename === 'ResetPasswordSuccess');
  expect(worked).toHaveLength(1);
});

test('a password that is too weak does not use up the token', async () => {
  const { token } = await forgetful();
  expect((await reset(token, 'qwertyuiop')).__typename).toBe('PasswordTooWeak');
  expect((await reset(token)).__typename).toBe('ResetPasswordSuccess');
});

test('a reset makes every other token of the account worthless', async () => {
  const { id, email, token } = await forgetful();
  await requestReset(email);
  const { token: other = '' } = await eventually(async () => {
    const newest = await toldOf(users, 'user.password_reset_requested', id);
    expect(newest['token']).not.toBe(token);
    return newest;
  });
  await reset(token);
  expect((await reset(other)).__typename).toBe('TokenNotValid');
});

test('a token that has expired, was made up, or was mailed to verify an address resets nothing', async () => {
  const { id, token } = await forgetful();
  const { verificationToken = '' } = await toldOf(users, 'user.registered', id);
  await database(users)
    .updateTable('one_time_token')
    .set({ expires_at: new Date(Date.now() - 1) })
    .where('account_id', '=', id)
    .where('purpose', '=', 'RESET_PASSWORD')
    .execute();
  for (const useless of [token, 'made up', verificationToken]) {
    expect((await reset(useless)).__typename).toBe('TokenNotValid');
  }
});

test('the database knows only the hash of a reset token', async () => {
  const { id, token } = await forgetful();
  const rows = await database(users)
    .selectFrom('one_time_token')
    .selectAll()
    .where('account_id', '=', id)
    .execute();
  expect(rows.map((row) => row.purpose)).toContain('RESET_PASSWORD');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('asking to reset is answered the same, and closed after the same number, account or not', async () => {
  const { email } = await registerSomebody(users);
  for (const account of [email, `${newId()}@mail.example`]) {
    const answers = [1, 2, 3].map(async () =>
      users.execute(ANONYMOUS, REQUEST, { input: { email: account } }),
    );
    const results = await Promise.all(answers);
    const asked = results.map(({ data, errors }) => errors?.[0]?.extensions['code'] ?? data);
    const yes = { requestPasswordReset: true };
    expect(asked).toEqual([yes, yes, 'RATE_LIMITED']);
  }
});

test('one address of the internet cannot ask for mails without end', async () => {
  const answers: unknown[] = [];
  for (let time = 0; time < 4; time += 1) {
    const input = { email: `${newId()}@mail.example` };
    const { errors } = await executeFrom(users, '203.0.113.9', REQUEST, input);
    answers.push(errors?.[0]?.extensions['code'] ?? 'asked');
  }
  expect(answers).toEqual(['asked', 'asked', 'asked', 'RATE_LIMITED']);
});
