import { createAuthenticate, createServiceTokens } from '@stoa/service-kit';
import { createRemoteJWKSet } from 'jose';
import { describe, expect, test } from 'vitest';
import { closedAddress } from '../testing/closed-port.ts';
import { receive } from '../testing/live-client.ts';
import { required, startTestRouter, type Answer } from '../testing/test-router.ts';

const JSON_BODY = { 'content-type': 'application/json' };

function codesOf({ errors }: Answer): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions['code']);
}

test('a query is answered from every subgraph it touches', async () => {
  const router = await startTestRouter();
  const answer = await router.query(
    `query ($first: Int!) {
      orders(first: $first) { id customer { name } lines { quantity product { title: name } } }
    }`,
    { variables: { first: 2 } },
  );
  expect(answer.status).toBe(200);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({
    orders: [
      {
        id: 'o0',
        customer: { name: 'User u0' },
        lines: [
          { quantity: 1, product: { title: 'Product p1' } },
          { quantity: 2, product: { title: 'Product p1' } },
        ],
      },
      {
        id: 'o1',
        customer: { name: 'User u1' },
        lines: [
          { quantity: 1, product: { title: 'Product p1' } },
          { quantity: 2, product: { title: 'Product p2' } },
        ],
      },
    ],
  });
});

describe('metadata', () => {
  test('what belongs to a request is handed on to subgraphs', async () => {
    const router = await startTestRouter();
    const authorization = await router.tokens.bearer();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await router.query('{ teapot }', {
      headers: {
        authorization,
        traceparent,
        'x-request-id': 'checkout-17',
        'user-agent': 'storefront/1',
      },
    });
    expect(JSON.parse(String(answer.data?.['teapot']))).toEqual({
      authorization,
      traceparent,
      requestId: 'checkout-17',
      clientAddress: '127.0.0.1',
      userAgent: 'storefront/1',
    });
    expect(answer.headers.get('x-request-id')).toBe('checkout-17');
  });

  test('headers that only the router may set never pass through', async () => {
    const router = await startTestRouter();
    const answer = await router.query('{ teapot }', {
      headers: {
        'x-client-address': '10.9.8.7',
        'x-forwarded-for': '10.9.8.7',
        'x-client-user-agent': 'forged',
        'user-agent': 'real',
      },
    });
    expect(JSON.parse(String(answer.data?.['teapot']))).toMatchObject({
      clientAddress: '127.0.0.1',
      userAgent: 'real',
    });
  });

  test('the address of a client behind a trusted proxy is the one the proxy names', async () => {
    const router = await startTestRouter({ settings: { TRUSTED_PROXIES: '127.0.0.1' } });
    const answer = await router.query('{ teapot }', { headers: { 'x-forwarded-for': '10.9.8.7' } });
    expect(JSON.parse(String(answer.data?.['teapot']))).toMatchObject({
      clientAddress: '10.9.8.7',
    });
  });

  test('a malformed request id or trace is replaced or left out', async () => {
    const router = await startTestRouter();
    const answer = await router.query('{ teapot }', {
      headers: { 'x-request-id': '{"level":50}', traceparent: 'made-up' },
    });
    const metadata = JSON.parse(String(answer.data?.['teapot']));
    expect(metadata.requestId).toMatch(/^[\da-f-]{36}$/);
    expect(metadata).not.toHaveProperty('traceparent');
    expect(answer.headers.get('x-request-id')).toBe(metadata.requestId);
  });
});

describe('identity', () => {
  test('a subgraph knows who calls by the token', async () => {
    const router = await startTestRouter();
    const id = 'b3b0c8a2-7a52-4f3c-9a31-2f1f3b6d9f10';
    const authorization = await router.tokens.bearer(900, id);
    const answer = await router.query('{ me { id } }', { headers: { authorization } });
    expect(answer.data).toEqual({ me: { id } });
  });

  test.for([
    [
      'expired',
      async (router: Awaited<ReturnType<typeof startTestRouter>>) => router.tokens.bearer(-1),
    ],
    ['made up', async () => 'Bearer made.up.token'],
    ['of another kind', async () => 'Basic dXNlcjpwYXNz'],
    [
      'a service token',
      async () => `Bearer ${await createServiceTokens('orders', 'x'.repeat(32))('users')}`,
    ],
  ] as const)('a token that is %s is refused with 401 before anything runs', async ([, token]) => {
    const router = await startTestRouter();
    const answer = await router.query('{ teapot }', {
      headers: { authorization: await token(router) },
    });
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(answer.data).toBeUndefined();
    expect(router.shop.fetches).toHaveLength(0);
  });

  test.for([
    ['does not answer', closedAddress],
    ['answers something else', async () => (await startTestRouter()).url],
  ] as const)('a key server that %s is not the fault of the token', async ([, address]) => {
    const keys = createRemoteJWKSet(new URL(await address()));
    const router = await startTestRouter({ authenticate: createAuthenticate({ keys }) });
    const authorization = await router.tokens.bearer();
    const answer = await router.query('{ teapot }', { headers: { authorization } });
    expect(answer.status).toBe(503);
    expect(codesOf(answer)).toEqual(['SERVICE_UNAVAILABLE']);
    const socket = receive(router.connect({ connectionParams: { authorization } }), '{ teapot }');
    expect(await socket.end()).toMatchObject({ code: 1013 });
    expect((await router.query('{ teapot }')).status).toBe(200);
  });
});

describe('a request that cannot be answered says why', () => {
  const post = (body: string, headers: Record<string, string> = JSON_BODY) => ({
    method: 'POST',
    headers,
    body,
  });
  const operation = (query: string, more: object = {}) => post(JSON.stringify({ query, ...more }));

  test.for([
    ['malformed JSON', post('{"query":'), 400, 'BAD_REQUEST'],
    ['no body', { method: 'POST', headers: JSON_BODY }, 400, 'BAD_REQUEST'],
    ['no query', post('{"variables":{}}'), 400, 'BAD_REQUEST'],
    ['a list of operations', post('[{"query":"{ teapot }"}]'), 400, 'BAD_REQUEST'],
    ['a wrong content type', post('<q/>', { 'content-type': 'text/xml' }), 415, 'BAD_REQUEST'],
    ['a body beyond the limit', operation(`{ teapot } #${'x'.repeat(2_000)}`), 413, 'BAD_REQUEST'],
    ['another method', { ...operation('{ teapot }'), method: 'PUT' }, 405, 'BAD_REQUEST'],
    ['a syntax error', operation('{ teapot '), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', operation('{ teapotts }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an inaccessible field',
      operation('{ products { internalCost } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a variable of the wrong type',
      operation('query ($first: Int) { products(first: $first) { id } }', {
        variables: { first: 'many' },
      }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an operation that is not there',
      operation('query A { teapot }', { operationName: 'B' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'operations without a choice',
      operation('query A { teapot } query B { teapot }'),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ] as const)('%s', async ([, init, status, code]) => {
    const router = await startTestRouter({ settings: { BODY_LIMIT: '2000' } });
    const answer = await router.fetch('/graphql', init);
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  test('a form on another site cannot cause an operation', async () => {
    const router = await startTestRouter();
    const body = JSON.stringify({ query: 'mutation { rename(id: "p1", name: "x") { id } }' });
    const forged = [
      post(body, { 'content-type': 'text/plain' }),
      post(body, { 'content-type': 'application/x-www-form-urlencoded' }),
      post(body, { 'content-type': 'multipart/form-data; boundary=x' }),
    ];
    for (const init of forged) {
      const answer = await router.fetch('/graphql', init);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
    }
    const link = await router.fetch('/graphql?query={teapot}');
    expect(link.status).toBe(400);
    expect(router.shop.fetches).toHaveLength(0);
  });

  test('a path where nothing is', async () => {
    const router = await startTestRouter();
    const answer = await router.fetch('/nowhere?token=secret');
    expect(answer.status).toBe(404);
    expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    expect(answer.text).not.toContain('secret');
  });
});

test('a GET request can query and cannot mutate', async () => {
  const router = await startTestRouter();
  const headers = { 'apollo-require-preflight': '1' };
  const query = await router.fetch('/graphql?query={product(id:"p1"){name}}', { headers });
  expect(query.data).toEqual({ product: { name: 'Product p1' } });
  const mutation = await router.fetch(
    `/graphql?query=${encodeURIComponent('mutation { rename(id: "p1", name: "x") { id } }')}`,
    { headers },
  );
  expect(mutation.status).toBe(405);
});

describe('subscriptions over plain HTTP', () => {
  test('are refused with a hint', async () => {
    const router = await startTestRouter();
    const answer = await router.query('subscription { orderUpdates(orderId: "o1") { id } }');
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['SUBSCRIPTION_NOT_SUPPORTED']);
    expect(answer.text).toContain('graphql-transport-ws');
  });

  test('are refused with a reason when no way could serve them', async () => {
    const router = await startTestRouter();
    const answer = await router.query(
      'subscription ($on: Boolean!) { orderUpdates(orderId: "o1") @include(if: $on) { id } }',
      { variables: { on: true } },
    );
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(answer.text).toContain('@include');
  });

  test('do not stand in the way of a query in the same document', async () => {
    const router = await startTestRouter();
    const answer = await router.query(
      'query Name { product(id: "p1") { name } } subscription Live { orderUpdates(orderId: "o1") { id } }',
      { operationName: 'Name' },
    );
    expect(answer.data).toEqual({ product: { name: 'Product p1' } });
  });
});

describe('introspection', () => {
  test('is open, with suggestions, unless it is closed', async () => {
    const router = await startTestRouter();
    const schema = await router.query('{ __schema { queryType { name } } }');
    expect(schema.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const typo = await router.query('{ teapott }');
    expect(typo.text).toContain('Did you mean');
  });

  test('when closed gives neither the schema nor a hint at it', async () => {
    const router = await startTestRouter({ settings: { INTROSPECTION: 'false' } });
    const schema = await router.query('{ __schema { queryType { name } } }');
    expect(codesOf(schema)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const typo = await router.query('{ teapott }');
    expect(codesOf(typo)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(typo.text).not.toContain('Did you mean');
    expect((await router.fetch('/graphiql')).status).toBe(404);
  });
});

describe('limits', () => {
  test.for([
    [
      'depth',
      '{ products { similar { similar { similar { id } } } } }',
      { MAX_DEPTH: '4' },
      '5 levels',
    ],
    ['aliases', '{ a: teapot b: teapot c: teapot }', { MAX_ALIASES: '2' }, '3 aliases'],
    [
      'fields at the root',
      '{ teapot me { id } orders { id } }',
      { MAX_ROOT_FIELDS: '2' },
      '3 fields at the root',
    ],
    [
      'fields, with fragments that grow exponentially',
      `{ products { ...A } }
       fragment A on Product { ...B ...B2 } fragment B on Product { ...C ...C2 } fragment B2 on Product { ...C ...C2 }
       fragment C on Product { ...D } fragment C2 on Product { ...D } fragment D on Product { id name }`,
      { MAX_FIELDS: '8' },
      '9 fields',
    ],
    ['tokens', `{ ${'teapot '.repeat(50)} }`, { MAX_TOKENS: '40' }, '40 tokens'],
  ] as const)(
    'an operation beyond the limit of %s is refused and named',
    async ([, query, settings, named]) => {
      const router = await startTestRouter({ settings });
      for (const _again of [1, 2]) {
        const answer = await router.query(query);
        expect(answer.status).toBe(400);
        expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX']);
        expect(answer.text).toContain(named);
      }
      expect(router.shop.fetches).toHaveLength(0);
    },
  );

  test('an address that asks too often is told when to come back', async () => {
    const router = await startTestRouter({
      settings: { RATE_LIMIT_REQUESTS: '2', RATE_LIMIT_SECONDS: '60' },
    });
    await router.query('{ teapot }');
    await router.query('{ teapot }');
    const answer = await router.query('{ teapot }');
    expect(answer.status).toBe(429);
    expect(codesOf(answer)).toEqual(['RATE_LIMITED']);
    const wait = required(answer.errors?.[0]).extensions['retryAfterSeconds'];
    expect(wait).toBeGreaterThan(50);
    expect(answer.headers.get('retry-after')).toBe(String(wait));
    expect((await router.fetch('/health/live')).status).toBe(200);
  });
});
