import {
  type GraphQLError,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { badUserInput, notFound, unauthenticated } from '../errors.ts';
import { createLogger } from '../log.ts';
import { mapStream, streamOf, type Stream } from '../streams.ts';
import { createExecutor } from './executor.ts';

interface TestContext {
  readonly requestId: string;
}

const logged: string[] = [];
let refuseCallers = false;
let upstream: Stream<number> = streamOf();

/** `f: Int` on each root type: `resolve` for queries, `upstream` for subscriptions. */
function schemaOf(resolve: (args: { by: number }, context: TestContext) => unknown): GraphQLSchema {
  const args = { by: { type: new GraphQLNonNull(GraphQLInt) } };
  const field = { type: GraphQLInt, args };
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, TestContext>({
      name: 'Query',
      fields: { f: { ...field, resolve: (_root, by, context) => resolve(by as never, context) } },
    }),
    subscription: new GraphQLObjectType<number, TestContext>({
      name: 'Subscription',
      fields: {
        f: {
          ...field,
          subscribe: () => upstream,
          resolve: (count, { by }, context) => resolve({ by: count * by }, context),
        },
      },
    }),
  });
}

const executorOf = (resolve: Parameters<typeof schemaOf>[0]) =>
  createExecutor<TestContext>({
    name: 'orders',
    schema: schemaOf(resolve),
    log: createLogger('orders', 'error', { write: (line) => void logged.push(line) }),
    contextFor: async ({ requestId }) => {
      if (refuseCallers) throw unauthenticated();
      return { requestId };
    },
    translateError: (thrown) =>
      thrown.message === 'malformed' ? badUserInput([{ path: 'id', message: 'is odd' }]) : null,
  });

const doubling = executorOf(({ by }) => by * 2);
const ask = (query: string, variables = {}) => ({
  query,
  variables,
  metadata: { requestId: 'request-1' },
});
const failing = (error: Error) =>
  executorOf(() => {
    throw error;
  });
const codeOf = (result: { errors?: readonly GraphQLError[] }) =>
  result.errors?.[0]?.extensions['code'];

async function all<Item>(stream: Stream<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

test('an operation gets its variables and a context', async () => {
  const executor = executorOf(({ by }, { requestId }) => by + requestId.length);
  expect(await executor.execute(ask('query ($by: Int!) { f(by: $by) }', { by: 1 }))).toEqual({
    data: { f: 10 },
  });
});

test.for<[query: string, code: string]>([
  ['{ f(by: ', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($by: Int!) { f(by: $by) }', 'BAD_USER_INPUT'],
  ['query A { f(by: 1) } query B { f(by: 2) }', 'BAD_USER_INPUT'],
])('%s is refused as %s, called and subscribed to', async ([query, code]) => {
  expect(codeOf(await doubling.execute(ask(query)))).toBe(code);
  const results = await all(await doubling.subscribe(ask(query)));
  expect(results.map(codeOf)).toEqual([code]);
});

test('what a bug throws is hidden from the caller and logged under the request', async () => {
  const result = await failing(new Error('password of db is x')).execute(ask('{ f(by: 1) }'));
  expect(codeOf(result)).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(result)).not.toContain('password');
  expect(logged.at(-1)).toContain('password of db is x');
  expect(logged.at(-1)).toContain('request-1');
});

test('what was written for the caller is passed on with its place', async () => {
  const { errors } = await failing(notFound('order', 'o-1')).execute(ask('{ g: f(by: 1) }'));
  expect(errors?.[0]?.toJSON()).toMatchObject({
    message: 'There is no order o-1.',
    path: ['g'],
    extensions: { code: 'NOT_FOUND', id: 'o-1' },
  });
});

test('a thrown error that can be translated is the caller’s, at its place', async () => {
  const { errors } = await failing(new Error('malformed')).execute(ask('{ g: f(by: 1) }'));
  expect(errors?.[0]?.toJSON()).toMatchObject({
    message: 'id: is odd',
    path: ['g'],
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('each event of a subscription is executed', async () => {
  upstream = streamOf(1, 2);
  expect(await all(await doubling.subscribe(ask('subscription { f(by: 3) }')))).toEqual([
    { data: { f: 6 } },
    { data: { f: 12 } },
  ]);
});

test.for([
  ['bug', 'INTERNAL_SERVER_ERROR'],
  ['malformed', 'BAD_USER_INPUT'],
])('a source that breaks with "%s" ends the subscription with %s', async ([message, code]) => {
  upstream = mapStream(streamOf(1, 2), (item) => {
    if (item === 2) throw new Error(message);
    return item;
  });
  const results = await all(await doubling.subscribe(ask('subscription { f(by: 1) }')));
  expect(results.map(codeOf)).toEqual([undefined, code]);
});

/** A source that waits for ever after its first item, and tells when it was ended. */
function endless() {
  const waiting = Promise.withResolvers<IteratorResult<number, void>>();
  const items = [1];
  const source = {
    ended: false,
    async next(): Promise<IteratorResult<number, void>> {
      const value = items.pop();
      return value === undefined ? waiting.promise : { value, done: false };
    },
    async return() {
      source.ended = true;
      waiting.resolve({ value: undefined, done: true });
      return { value: undefined, done: true as const };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}

test('a subscription that waits is cancelled at once, and its source with it', async () => {
  const source = endless();
  upstream = source;
  const results = await doubling.subscribe(ask('subscription { f(by: 1) }'));
  await results.next();
  const waiting = results.next();
  await results.return();
  expect(source.ended).toBe(true);
  expect(await waiting).toEqual({ value: undefined, done: true });
});

test('a caller whose token ends in between is told, and the source is ended', async () => {
  const source = endless();
  upstream = source;
  const results = await doubling.subscribe(ask('subscription { f(by: 1) }'));
  refuseCallers = true;
  try {
    expect((await all(results)).map(codeOf)).toEqual(['UNAUTHENTICATED']);
  } finally {
    refuseCallers = false;
  }
  expect(source.ended).toBe(true);
});
