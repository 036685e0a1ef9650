import { ANONYMOUS, createHttpClient } from '@stoa/service-kit';
import { expect, test, vi } from 'vitest';
import { closedAddress } from '../testing/closed-port.ts';
import { createShop } from '../testing/shop.ts';
import { required, startTestRouter } from '../testing/test-router.ts';

test('an entity that many ask for is fetched once and given to all', async () => {
  const router = await startTestRouter();
  const answer = await router.query('{ orders(first: 7) { customer { name } } }');
  const names = ['User u0', 'User u1', 'User u2', 'User u0', 'User u1', 'User u2', 'User u0'];
  expect(answer.data).toEqual({ orders: names.map((name) => ({ customer: { name } })) });
  const fetched = router.shop.fetches.find(({ subgraph }) => subgraph === 'users');
  expect(fetched?.variables?.['representations']).toHaveLength(3);
});

test('an entity that fails has its error wherever it stands', async () => {
  const router = await startTestRouter();
  const answer = await router.query('{ orders(first: 6) { customer { phone } } }');
  expect(answer.errors?.map(({ path }) => path)).toEqual([
    ['orders', 2, 'customer', 'phone'],
    ['orders', 5, 'customer', 'phone'],
  ]);
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  expect(answer.data?.['orders']).toContainEqual({ customer: { phone: '+49 30 1' } });
});

test('identical queries in flight are one fetch', async () => {
  let arrived = 0;
  const router = await startTestRouter({
    authenticate: async () => {
      arrived += 1;
      return { caller: ANONYMOUS, expiresAt: null };
    },
  });
  const asked = Array.from({ length: 5 }, async () =>
    router.query('{ product(id: "slow") { id name } }'),
  );
  await vi.waitFor(() => expect(arrived).toBe(5));
  router.shop.slow.resolve();
  for (const answer of await Promise.all(asked)) {
    expect(answer.data).toEqual({ product: { id: 'slow', name: 'Product slow' } });
  }
  expect(router.shop.fetches).toHaveLength(1);
});

test('callers with different tokens never share a fetch', async () => {
  const router = await startTestRouter();
  const asked = [router.tokens.bearer(), router.tokens.bearer()].map(async (token) =>
    router.query('{ product(id: "slow") { id } }', { headers: { authorization: await token } }),
  );
  await vi.waitFor(() => expect(router.shop.fetches).toHaveLength(2));
  router.shop.slow.resolve();
  await Promise.all(asked);
});

test('identical mutations in flight each run', async () => {
  const router = await startTestRouter();
  const mutation = 'mutation { rename(id: "p1", name: "New") { name } }';
  await Promise.all([router.query(mutation), router.query(mutation)]);
  expect(router.shop.fetches).toHaveLength(2);
});

test('a query after a mutation is not given an answer that began before it', async () => {
  const router = await startTestRouter();
  const query = '{ product(id: "slow") { name } }';
  const before = router.query(query);
  await vi.waitFor(() => expect(router.shop.fetches).toHaveLength(1));
  await router.query('mutation { rename(id: "p1", name: "New") { name } }');
  const after = router.query(query);
  await vi.waitFor(() => expect(router.shop.fetches).toHaveLength(3));
  router.shop.slow.resolve();
  await Promise.all([before, after]);
});

test('a subgraph that is down takes only its own fields with it', async () => {
  const address = await closedAddress();
  const router = await startTestRouter({
    clients: { users: createHttpClient('users', address) },
  });
  const answer = await router.query('{ teapot orders(first: 1) { id customer { id phone } } }');
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({
    teapot: null,
    orders: [{ id: 'o0', customer: { id: 'u0', phone: null } }],
  });
  const message = 'users does not answer at the moment: try again.';
  const extensions = { code: 'SERVICE_UNAVAILABLE', subgraph: 'users' };
  expect(answer.errors).toHaveLength(2);
  expect(answer.errors).toContainEqual({ message, extensions });
  expect(answer.errors).toContainEqual({ message, path: ['orders'], extensions });
  expect(answer.text).not.toContain(new URL(address).port);
});

test('an error meant for the caller passes as the subgraph gave it', async () => {
  const router = await startTestRouter();
  const answer = await router.query('{ product(id: "missing") { id } teapot }');
  expect(answer.data?.['product']).toBeNull();
  expect(answer.data?.['teapot']).not.toBeNull();
  expect(answer.errors).toEqual([
    {
      message: 'There is no product missing.',
      path: ['product'],
      extensions: { code: 'NOT_FOUND', id: 'missing' },
    },
  ]);
});

test('an inner failure shows the caller nothing but the request id', async () => {
  const router = await startTestRouter();
  const answer = await router.query('{ broken teapot }', { headers: { 'x-request-id': 'r-1' } });
  expect(answer.data?.['teapot']).not.toBeNull();
  expect(answer.errors).toEqual([
    {
      message: 'Something went wrong on our side (request r-1).',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    },
  ]);
  expect(answer.text).not.toMatch(/ECONNREFUSED|10\.0\.0\.7|hunter2|stack/);
});

test('a subgraph that does not fit the supergraph is an inner failure', async () => {
  const other = createShop(async () => ({ caller: ANONYMOUS, expiresAt: null }));
  const router = await startTestRouter({
    clients: { users: { ...required(other.clients['orders']), name: 'users' } },
  });
  const answer = await router.query('{ teapot }', { headers: { 'x-request-id': 'r-2' } });
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-2' },
  ]);
  expect(answer.text).not.toContain('Cannot query field');
});
