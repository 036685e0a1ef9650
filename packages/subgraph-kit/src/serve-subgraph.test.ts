import { createHttpClient, type Caller, type SubgraphClient } from '@stoa/service-kit';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from './new-id.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import type { RunningSubgraph } from './start-subgraph.ts';
import { eventually } from './testing/eventually.ts';
import { loaded, metadataFor, notesDatabase, startNotes, writeNote } from './testing/notes.ts';

const guest: Caller = { role: 'GUEST', id: newId() };
const service: Caller = { role: 'SERVICE', name: 'orders' };
const nobody: Caller = { role: 'ANONYMOUS' };
const everybodyElse: Caller[] = [
  nobody,
  guest,
  ...(['CUSTOMER', 'VENDOR', 'ADMIN'] as const).map((role) => ({
    role,
    id: newId(),
    sessionId: newId(),
  })),
];

let database: Awaited<ReturnType<typeof notesDatabase>>;
let subgraph: RunningSubgraph;
let server: Awaited<ReturnType<typeof serveSubgraph>>;
let client: SubgraphClient;

beforeAll(async () => {
  database = await notesDatabase();
  subgraph = await startNotes(database.url);
  server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0 });
  client = createHttpClient('notifications', server.url);
});

afterAll(async () => {
  await client.close();
  await server.stop();
  await subgraph.stop();
  await database.drop();
});

const ask = (query: string, variables = {}, caller: Caller = nobody) => ({
  query,
  variables,
  metadata: metadataFor(caller),
});

async function post(body: string, contentType = 'application/json') {
  const headers = { 'content-type': contentType };
  const response = await fetch(server.url, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

test.for<[what: string, body: string, status: number, contentType?: string]>([
  ['malformed JSON', '{"query":', 400],
  ['no query', '{"variables":{}}', 400],
  ['a query that is no text', '{"query":1}', 400],
  ['a list', '[{"query":"{ me }"}]', 400],
  ['nothing', '', 400],
  ['another content type', '<me/>', 415, 'text/xml'],
  ['more than a megabyte', JSON.stringify({ query: 'x'.repeat(1024 * 1024) }), 413],
])('a body with %s is refused as GraphQL', async ([, body, status, contentType]) => {
  const answer = await post(body, contentType);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('a query is answered as the caller whose token comes with it', async () => {
  expect(await client.execute(ask('{ me }', {}, guest))).toEqual({ data: { me: guest.id } });
  expect(await client.execute(ask('{ me }'))).toEqual({ data: { me: 'ANONYMOUS' } });
});

test('what breaks in a plain route says nothing of the inside', async () => {
  const response = await fetch(new URL('/broken', server.url));
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
});

test('health tells that it lives and that the database answers', async () => {
  for (const [path, status] of [
    ['/health/live', 'live'],
    ['/health/ready', 'ready'],
  ] as const) {
    const response = await fetch(new URL(path, server.url));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status });
  }
});

test('a subscription opens with a snapshot and follows what changes, until it is ended', async () => {
  const id = newId();
  const notes = await client.subscribe(
    ask('subscription ($id: ID!) { noteChanges(id: $id) { text } }', { id }),
  );
  expect((await notes.next()).value).toEqual({ data: { noteChanges: null } });
  await writeNote(subgraph.newContext(newId()), id, 'written');
  expect((await notes.next()).value).toEqual({ data: { noteChanges: { text: 'written' } } });
  const waiting = notes.next();
  await notes.return();
  expect((await waiting).done).toBe(true);
});

test('a live connection acts as the caller named in its connection_init', async () => {
  const { authorization } = metadataFor(guest);
  const socket = createClient({
    url: server.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  const answers = socket.iterate({ query: '{ me }' });
  expect((await answers.next()).value).toEqual({ data: { me: guest.id } });
  await socket.dispose();
});

test.for<[query: string, code: string]>([
  ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription {', 'GRAPHQL_PARSE_FAILED'],
])('%s is refused with %s', async ([query, code]) => {
  const answers = await client.subscribe(ask(query));
  const [error] = (await answers.next()).value?.errors ?? [];
  expect(error?.extensions['code']).toBe(code);
  expect((await answers.next()).done).toBe(true);
});

test('fields for other subgraphs are shut to everybody else, also through _entities', async () => {
  const id = newId();
  await writeNote(subgraph.newContext(newId()), id, 'secret');
  const ways = [
    '{ internal }',
    `{ note(id: "${id}") { secret } }`,
    `{ _entities(representations: [{ __typename: "Note", id: "${id}" }]) { ... on Note { secret } } }`,
  ];
  for (const query of ways) {
    expect((await client.execute(ask(query, {}, service))).errors).toBeUndefined();
    for (const caller of everybodyElse) {
      const { data, errors } = await client.execute(ask(query, {}, caller));
      expect(JSON.stringify(data ?? null)).not.toContain('for services');
      expect(errors?.[0]?.extensions?.['code']).toBe(
        caller.role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
    }
  }
});

test('entities of one request are loaded in one batch, in the order asked for, null for what is not there', async () => {
  const ids = [newId(), newId(), newId()] as const;
  for (const id of ids.slice(0, 2)) await writeNote(subgraph.newContext(newId()), id, `note ${id}`);
  const representations = [ids[1], ids[2], ids[0], ids[1]].map((id) => ({
    __typename: 'Note',
    id,
  }));
  loaded.batches = 0;
  const answer = await client.execute(
    ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { text } } }',
      { representations },
    ),
  );
  expect(answer.data).toEqual({
    _entities: [
      { text: `note ${ids[1]}` },
      null,
      { text: `note ${ids[0]}` },
      { text: `note ${ids[1]}` },
    ],
  });
  expect(loaded.batches).toBe(1);
});

test('an id that is no UUID is BAD_USER_INPUT, in a query, an entity, a mutation and a subscription', async () => {
  const problem = {
    message: 'id: "abc" is not an id of this shop',
    extensions: {
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'id', message: '"abc" is not an id of this shop' }],
    },
  };
  for (const query of [
    '{ note(id: "abc") { text } }',
    '{ _entities(representations: [{ __typename: "Note", id: "abc" }]) { __typename } }',
    'mutation { write(id: "abc", text: "x") }',
  ]) {
    expect((await client.execute(ask(query))).errors).toMatchObject([problem]);
  }
  const events = await client.subscribe(ask('subscription { noteChanges(id: "abc") { text } }'));
  expect((await events.next()).value?.errors).toMatchObject([problem]);
  expect((await events.next()).done).toBe(true);
});

test('an over-long id is not sent back whole', async () => {
  const { errors } = await client.execute(ask(`{ note(id: "${'x'.repeat(5_000)}") { text } }`));
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message.length).toBeLessThan(200);
});

test('a server that stops tells its live connections, and answers what it has accepted', async () => {
  const other = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0 });
  const closed = Promise.withResolvers<number>();
  const socket = new WebSocket(other.url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.on('close', closed.resolve);
  await eventually(() => expect(socket.readyState).toBe(WebSocket.OPEN));
  await other.stop();
  expect(await closed.promise).toBe(1001);
});
