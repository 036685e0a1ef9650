import { ANONYMOUS } from '@stoa/service-kit';
import type { TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, registerSomebody, startUsers, toldOf } from '../testing.ts';

let users: TestSubgraph;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(async () => users.stop());

const VERIFY = `mutation ($token: String!) {
  verifyEmail(token: $token) { __typename ... on VerifyEmailSuccess { user { id email } } }
}`;

async function verify(token: string) {
  return (await users.query(ANONYMOUS, VERIFY, { token })).verifyEmail;
}

test('a mailed token verifies the address once, and shows nobody the address', async () => {
  const { id, caller } = await registerSomebody(users);
  const { verificationToken = '' } = await toldOf(users, 'user.registered', id);
  expect(await users.query(caller, '{ me { emailVerified } }')).toEqual({
    me: { emailVerified: false },
  });
  expect(await verify(verificationToken)).toEqual({
    __typename: 'VerifyEmailSuccess',
    user: { id, email: null },
  });
  expect((await verify(verificationToken)).__typename).toBe('TokenNotValid');
  expect(await users.query(caller, '{ me { emailVerified } }')).toEqual({
    me: { emailVerified: true },
  });
});

test('a token that has expired verifies nothing', async () => {
  const { id } = await registerSomebody(users);
  const { verificationToken = '' } = await toldOf(users, 'user.registered', id);
  await database(users)
    .updateTable('one_time_token')
    .set({ expires_at: new Date(Date.now() - 1) })
    .where('account_id', '=', id)
    .execute();
  expect((await verify(verificationToken)).__typename).toBe('TokenNotValid');
});
