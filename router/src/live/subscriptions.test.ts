import { CloseCode } from 'graphql-ws';
import { describe, expect, test, vi } from 'vitest';
import { receive } from '../testing/live-client.ts';
import { startTestRouter } from '../testing/test-router.ts';

const ORDER = 'subscription { orderUpdates(orderId: "o1") { id status } }';

test('an event is joined with what other subgraphs own', async () => {
  const router = await startTestRouter();
  const live = receive(
    router.connect(),
    `subscription ($id: ID!) {
      changed: orderUpdates(orderId: $id) {
        ...Order
        lines { amount: quantity product { title: name } }
      }
    }
    fragment Order on Order { status customer { name } }`,
    { variables: { id: 'o1' } },
  );
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  router.shop.orderUpdates.publish({ id: 'o1', status: 'PAID' });
  expect(await live.next(1)).toEqual({
    data: {
      changed: {
        status: 'PAID',
        customer: { name: 'User u1' },
        lines: [
          { amount: 1, product: { title: 'Product p1' } },
          { amount: 2, product: { title: 'Product p2' } },
        ],
      },
    },
  });
});

test('variables reach the stream, with their defaults', async () => {
  const router = await startTestRouter();
  const live = receive(
    router.connect(),
    `subscription ($ids: [ID!]!, $note: String = "by default") {
      stockChanges(ids: $ids, note: $note) { available note product { id name } }
    }`,
    { variables: { ids: ['p1'] } },
  );
  expect(await live.next(1)).toEqual({
    data: {
      stockChanges: {
        available: 100,
        note: 'by default',
        product: { id: 'p1', name: 'Product p1' },
      },
    },
  });
});

test('events come in their order', async () => {
  const router = await startTestRouter();
  const live = receive(router.connect(), ORDER);
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  const statuses = Array.from({ length: 20 }, (_item, index) => `S${index}`);
  for (const status of statuses) router.shop.orderUpdates.publish({ id: 'o1', status });
  await live.next(20);
  expect(live.events.map(({ data }) => data?.['orderUpdates'])).toEqual(
    statuses.map((status) => ({ id: 'o1', status })),
  );
});

test('a join that fails in part leaves the rest of the event', async () => {
  const router = await startTestRouter();
  const live = receive(
    router.connect(),
    'subscription { orderUpdates(orderId: "o2") { status customer { name phone } } }',
  );
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  router.shop.orderUpdates.publish({ id: 'o2', status: 'PAID' });
  expect(await live.next(1)).toEqual({
    data: { orderUpdates: { status: 'PAID', customer: { name: 'User u2', phone: null } } },
    errors: [
      {
        message: 'The phone is for its owner.',
        path: ['orderUpdates', 'customer', 'phone'],
        extensions: { code: 'FORBIDDEN' },
      },
    ],
  });
  router.shop.orderUpdates.publish({ id: 'o1', status: 'SENT' });
  expect((await live.next(2)).errors).toBeUndefined();
});

test('ending a subscription closes its upstream', async () => {
  const router = await startTestRouter();
  const live = receive(router.connect(), ORDER);
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  live.stop();
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(0));
});

test('a client that disconnects closes its upstreams', async () => {
  const router = await startTestRouter();
  const client = router.connect();
  receive(client, ORDER);
  receive(client, 'subscription { stockChanges(ids: []) { available } }');
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
  await vi.waitFor(() => expect(router.shop.stock.listening).toBe(1));
  client.terminate();
  await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(0));
  await vi.waitFor(() => expect(router.shop.stock.listening).toBe(0));
});

describe('what a stream is asked for by', () => {
  test.for(['authorization', 'Authorization'])('the %s of connection_init', async (name) => {
    const router = await startTestRouter();
    const client = router.connect({
      connectionParams: { [name]: await router.tokens.bearer() },
    });
    const live = receive(client, 'subscription { memberStock { available } }');
    await vi.waitFor(() => expect(router.shop.stock.listening).toBe(1));
    router.shop.stock.publish({ product: { id: 'p1' }, available: 3 });
    expect(await live.next(1)).toEqual({ data: { memberStock: { available: 3 } } });
  });

  test('a stream that is refused says why and ends', async () => {
    const router = await startTestRouter();
    const live = receive(router.connect(), 'subscription { memberStock { available } }');
    expect((await live.next(1)).errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'UNAUTHENTICATED' },
    ]);
    expect(await live.end()).toBeNull();
  });

  test('a stream that breaks in the subgraph shows nothing of the inside', async () => {
    const router = await startTestRouter();
    const live = receive(router.connect(), 'subscription { failingStock { available } }');
    const { errors } = await live.next(1);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });
});

describe('a subscription that cannot be served says why, and the socket stays open', () => {
  test.for([
    ['a syntax error', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', 'nothing'],
    [
      'several root fields',
      'subscription { a: orderUpdates(orderId: "o1") { id } b: orderUpdates(orderId: "o2") { id } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      'must select only one top level field',
    ],
    [
      'a condition on the root field',
      'subscription ($on: Boolean!) { orderUpdates(orderId: "o1") @include(if: $on) { id } }',
      { on: true },
      'GRAPHQL_VALIDATION_FAILED',
      '@include or @skip',
    ],
    [
      'a condition on a fragment around the root field',
      'subscription ($on: Boolean!) { ...F @skip(if: $on) } fragment F on Subscription { orderUpdates(orderId: "o1") { id } }',
      { on: true },
      'GRAPHQL_VALIDATION_FAILED',
      '@include or @skip',
    ],
    [
      'a wrong variable',
      'subscription ($ids: [ID!]!) { stockChanges(ids: $ids) { available } }',
      { ids: [null] },
      'BAD_USER_INPUT',
      '$ids',
    ],
    [
      'too deep',
      'subscription { orderUpdates(orderId: "o1") { lines { product { similar { similar { id } } } } } }',
      {},
      'QUERY_TOO_COMPLEX',
      'levels deep',
    ],
  ] as const)('%s', async ([, query, variables, code, reason]) => {
    const router = await startTestRouter({ settings: { MAX_DEPTH: '5' } });
    const client = router.connect();
    const refused = receive(client, query, { variables });
    expect(await refused.end()).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(reason),
        extensions: { code },
      }),
    ]);
    const query_ = receive(client, '{ product(id: "p1") { name } }');
    expect(await query_.next(1)).toEqual({ data: { product: { name: 'Product p1' } } });
  });

  test('conditions below the root field are honoured', async () => {
    const router = await startTestRouter();
    const live = receive(
      router.connect(),
      'subscription ($on: Boolean!) { orderUpdates(orderId: "o1") { id status @include(if: $on) } }',
      { variables: { on: false } },
    );
    await vi.waitFor(() => expect(router.shop.orderUpdates.listening).toBe(1));
    router.shop.orderUpdates.publish({ id: 'o1', status: 'PAID' });
    expect(await live.next(1)).toEqual({ data: { orderUpdates: { id: 'o1' } } });
  });
});

describe('sharing', () => {
  const STOCK = 'subscription { stockChanges(ids: ["p1", "p2"]) { available product { name } } }';

  test('clients that ask for the same share one upstream and one execution', async () => {
    const router = await startTestRouter();
    const all = Array.from({ length: 30 }, () => receive(router.connect(), STOCK));
    // Two events stand in the snapshot; who came late got them from the start.
    await Promise.all(all.map(async (live) => live.next(2)));
    router.shop.stock.publish({ product: { id: 'p1' }, available: 7 });
    for (const live of all) {
      expect(await live.next(3)).toEqual({
        data: { stockChanges: { available: 7, product: { name: 'Product p1' } } },
      });
    }
    expect(router.shop.stock.opened).toBe(1);
    const joins = router.shop.fetches.filter(({ query }) => query.includes('_entities'));
    expect(joins.length).toBeLessThanOrEqual(3);
  });

  test('one that leaves does not end it for the others; the last one does', async () => {
    const router = await startTestRouter();
    const [first, second] = [receive(router.connect(), STOCK), receive(router.connect(), STOCK)];
    await Promise.all([first.next(2), second.next(2)]);
    first.stop();
    router.shop.stock.publish({ product: { id: 'p1' }, available: 7 });
    await second.next(3);
    expect(router.shop.stock.listening).toBe(1);
    second.stop();
    await vi.waitFor(() => expect(router.shop.stock.listening).toBe(0));
  });

  test('callers with different tokens, variables or fields do not share', async () => {
    const router = await startTestRouter();
    const connectionParams = { authorization: await router.tokens.bearer() };
    receive(router.connect(), STOCK);
    receive(router.connect({ connectionParams }), STOCK);
    receive(router.connect(), STOCK.replace('"p2"', '"p3"'));
    receive(router.connect(), STOCK.replace('name', 'id'));
    await vi.waitFor(() => expect(router.shop.stock.opened).toBe(4));
  });

  test('who comes after the time to join opens an upstream of its own', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const router = await startTestRouter();
    const early = receive(router.connect(), STOCK);
    await early.next(2);
    vi.setSystemTime(Date.now() + 11_000);
    router.shop.stock.publish({ product: { id: 'p1' }, available: 7 });
    await early.next(3);
    const late = receive(router.connect(), STOCK);
    await late.next(2);
    expect(router.shop.stock.opened).toBe(2);
    expect(late.events).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe('queries and mutations over the socket', () => {
  test('take the same way as over HTTP', async () => {
    const router = await startTestRouter();
    const client = router.connect({
      connectionParams: { authorization: await router.tokens.bearer() },
    });
    const mutation = receive(client, 'mutation { rename(id: "p1", name: "New") { name } }');
    expect(await mutation.next(1)).toEqual({ data: { rename: { name: 'New' } } });
    expect(await mutation.end()).toBeNull();
    const query = receive(client, '{ broken orders(first: 1) { id } me { id } }');
    const { data, errors } = await query.next(1);
    expect(data).toMatchObject({ broken: null, orders: [{ id: 'o0' }], me: {} });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
  });

  test('meet the same limits', async () => {
    const router = await startTestRouter({ settings: { MAX_ALIASES: '1', MAX_TOKENS: '20' } });
    const client = router.connect();
    const aliases = receive(client, '{ a: teapot b: teapot }');
    expect((await aliases.next(1)).errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
    const tokens = receive(client, `{ ${'teapot '.repeat(30)} }`);
    expect(await tokens.end()).toEqual([
      expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX' } }),
    ]);
    const operation = receive(client, 'query A { teapot }', { operationName: 'B' });
    expect(await operation.end()).toEqual([
      expect.objectContaining({ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }),
    ]);
  });

  test('count towards the same rate', async () => {
    // The upgrade is one request, each operation another.
    const router = await startTestRouter({
      settings: { RATE_LIMIT_REQUESTS: '2', RATE_LIMIT_SECONDS: '60' },
    });
    const client = router.connect();
    await receive(client, '{ teapot }').end();
    expect(await receive(client, '{ teapot }').end()).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) }),
    ]);
    expect((await router.query('{ teapot }')).status).toBe(429);
    const refused = receive(router.connect(), '{ teapot }');
    expect(await refused.end()).toMatchObject({ message: expect.stringContaining('429') });
  });
});

test('a token that is not valid gets no connection', async () => {
  const router = await startTestRouter();
  for (const authorization of [await router.tokens.bearer(-1), 'Bearer nonsense', 7]) {
    const live = receive(router.connect({ connectionParams: { authorization } }), ORDER);
    expect(await live.end()).toMatchObject({ code: CloseCode.Forbidden });
  }
  expect(router.shop.orderUpdates.opened).toBe(0);
});
