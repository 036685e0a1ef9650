import { ANONYMOUS, type Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, startTestSubgraph, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { z } from 'zod';
import { tables } from './database.ts';
import { usersSettings, type UsersSettings } from './env.ts';
import { users } from './subgraph.ts';

/** Hashes at next to no cost. */
const cheap = { ARGON2_MEMORY_KIB: 8, ARGON2_PASSES: 1 };

export const startUsers = async (
  settings: Partial<UsersSettings> = {},
  options: { seed?: boolean } = {},
): Promise<TestSubgraph> =>
  startTestSubgraph(users, {
    settings: { ...z.object(usersSettings).parse(cheap), ...settings },
    ...options,
  });

export const PASSWORD = 'a quiet harbour at dawn';

const SESSION = `session { accessToken refreshToken expiresAt user { id email role } }`;

export const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) {
    __typename
    ... on RegisterSuccess { ${SESSION} }
    ... on UserError { message }
    ... on PasswordTooWeak { problem }
  }
}`;

export const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) {
    __typename
    ... on LoginSuccess { ${SESSION} }
    ... on UserError { message }
  }
}`;

const REFRESH = `mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on RefreshSuccess { ${SESSION} }
    ... on UserError { message }
  }
}`;

/** Somebody with an account, signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly caller: Caller & { id: string; sessionId: string };
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Opens an account with `PASSWORD`. */
export async function registerSomebody(
  test: TestSubgraph,
  role: 'CUSTOMER' | 'VENDOR' | 'ADMIN' = 'CUSTOMER',
): Promise<Person> {
  const email = `${newId()}@mail.example`;
  const input = { email, password: PASSWORD, name: 'Ada Example' };
  const { register } = await test.query(ANONYMOUS, REGISTER, { input });
  const { accessToken, refreshToken, user } = register.session;
  await database(test).updateTable('account').set({ role }).where('id', '=', user.id).execute();
  const { sid: sessionId } = claimsOf(accessToken);
  const caller = { role, id: user.id, sessionId };
  return { id: user.id, email, caller, accessToken, refreshToken };
}

/** The test's database, to look behind the API. */
export const database = (test: TestSubgraph) => tables(test.subgraph.newContext(newId()));

/** What a token says; nothing is verified. */
export function claimsOf(accessToken: string) {
  const [, payload = ''] = accessToken.split('.');
  return z
    .object({ sub: z.string(), role: z.string(), sid: z.string() })
    .parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
}

/** Runs an operation as a stranger at an address of the internet, as the router would hand it on. */
export const executeFrom = async (
  test: TestSubgraph,
  clientAddress: string,
  query: string,
  input: Readonly<Record<string, unknown>>,
) =>
  test.subgraph.client.execute({
    query,
    variables: { input },
    metadata: { requestId: newId(), clientAddress },
  });

/** The session that signing in gives, or null when it is refused. */
export async function signIn(test: TestSubgraph, email: string, password: string) {
  const { login } = await test.query(ANONYMOUS, LOGIN, { input: { email, password } });
  return login.session ?? null;
}

/** What a refresh token gives: the type's name and, if it worked, the session. */
export async function refresh(test: TestSubgraph, refreshToken: string) {
  const data = await test.query(ANONYMOUS, REFRESH, { input: { refreshToken } });
  return data.refreshSession;
}

/** The data of the newest event of this type about an account, as soon as it is published. */
export const toldOf = async (test: TestSubgraph, type: string, accountId: string) =>
  eventually(() => {
    const event = test.published.findLast(
      (event) => event.type === type && event.aggregateId === accountId,
    );
    if (!event) throw new Error(`${type} of ${accountId} is not published.`);
    return z.record(z.string(), z.string()).parse(event.data);
  });
