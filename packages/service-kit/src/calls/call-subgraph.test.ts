import { GraphQLError, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { unauthenticated } from '../errors.ts';
import { createLogger } from '../log.ts';
import { streamOf } from '../streams.ts';
import { createCallSubgraph } from './call-subgraph.ts';
import { SubgraphUnreachable, type SubgraphRequest } from './subgraph-client.ts';

/** A neighbour whose answers a test decides, and a caller of it. */
function neighbour(answer: (call: number) => ExecutionResult | Promise<ExecutionResult>) {
  const requests: SubgraphRequest[] = [];
  const callSubgraph = createCallSubgraph({
    log: createLogger('calls', 'silent'),
    clientOf: (name) => ({
      name,
      async execute(request) {
        requests.push(request);
        return answer(requests.length);
      },
      subscribe: async () => streamOf(),
      close: async () => {},
    }),
    serviceToken: async (audience) => `token-for-${audience}`,
    timeoutMs: 50,
  });
  const call = async (variables = {}) =>
    callSubgraph('catalog', { toString: () => '{ f }' }, variables, {
      requestId: 'request-1',
      authorization: 'Bearer of a shopper',
    });
  return { call, requests };
}

const unreachable = (): never => {
  throw new SubgraphUnreachable('catalog', 'connection refused');
};
const unavailable = {
  message: 'catalog does not answer at the moment: try again.',
  extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'catalog' },
};

test('a call goes out as this service, under the request it belongs to', async () => {
  const { call, requests } = neighbour(() => ({ data: { f: 1 } }));
  expect(await call({ id: 'a' })).toEqual({ f: 1 });
  expect(requests).toEqual([
    {
      query: '{ f }',
      variables: { id: 'a' },
      metadata: { requestId: 'request-1', authorization: 'Bearer token-for-catalog' },
    },
  ]);
});

test('a call that finds nobody is tried again', async () => {
  const { call, requests } = neighbour((tried) => (tried < 3 ? unreachable() : { data: { f: 3 } }));
  expect(await call()).toEqual({ f: 3 });
  expect(requests).toHaveLength(3);
});

test.for([
  ['is not there', unreachable],
  ['does not answer in time', async () => new Promise<never>(() => {})],
] as const)('a neighbour that %s is SERVICE_UNAVAILABLE after three tries', async ([, answer]) => {
  const { call, requests } = neighbour(answer);
  await expect(call()).rejects.toMatchObject(unavailable);
  expect(requests).toHaveLength(3);
});

test("a neighbour's GraphQL error comes as it gave it, and is not tried again", async () => {
  const { call, requests } = neighbour(() => ({
    data: null,
    errors: [new GraphQLError('Taken.', { extensions: { code: 'CONFLICT', id: 'a' } })],
  }));
  await expect(call()).rejects.toMatchObject({
    message: 'Taken.',
    extensions: { code: 'CONFLICT', id: 'a' },
  });
  expect(requests).toHaveLength(1);
});

test('a neighbour that keeps failing is left alone for a while, and then called again', async () => {
  let isBack = false;
  const { call, requests } = neighbour(() => (isBack ? { data: { f: 1 } } : unreachable()));
  await expect(call()).rejects.toMatchObject(unavailable);
  await expect(call()).rejects.toMatchObject(unavailable);
  expect(requests, 'opens after five failures').toHaveLength(5);

  isBack = true;
  await expect(call()).rejects.toMatchObject(unavailable);
  expect(requests, 'nobody is asked while it is open').toHaveLength(5);

  await expect.poll(async () => call().catch(() => null), { timeout: 10_000 }).toEqual({ f: 1 });
  expect(requests).toHaveLength(6);
  expect(await call()).toEqual({ f: 1 });
});

test('that a neighbour does not know this service is not told to the caller as theirs', async () => {
  const { call } = neighbour(() => ({ errors: [unauthenticated()] }));
  const failure = await call().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(GraphQLError);
});
