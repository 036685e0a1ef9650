import { orderDelivered } from '@stoa/events';
import { ANONYMOUS, type Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer, eventOf, orderOf, startNotifications } from '../testing.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications();
});
afterAll(async () => shop.stop());

const LIST = `query ($unreadOnly: Boolean! = false, $first: Int! = 20, $after: String) {
  unreadNotificationCount
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id sequence title readAt } }
  }
}`;
const MARK = `mutation ($id: ID!) { markNotificationRead(id: $id) { id readAt } }`;
const MARK_ALL = `mutation { markAllNotificationsRead }`;
const ENTITY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { title } } }`;
const FOLLOW = `subscription ($after: Int) {
  notificationReceived(after: $after) { sequence title }
}`;

async function tell(recipientId: string, ...numbers: readonly string[]): Promise<void> {
  const order = orderOf({ id: recipientId, email: 'ada@customers.example' });
  // Of one aggregate, so that they are told in this order.
  await shop.deliver(
    ...numbers.map((number) => eventOf(orderDelivered, order.orderId, { ...order, number })),
  );
}

async function list(caller: Caller, variables = {}) {
  const { notifications, unreadNotificationCount } = await shop.query(caller, LIST, variables);
  const nodes = notifications.edges.map(({ node }: { node: object }) => node);
  return { ...notifications, nodes, unread: unreadNotificationCount };
}

/** Somebody who was told of orders with these numbers. */
async function somebodyTold(...numbers: readonly string[]) {
  const caller = customer();
  await tell(caller.id, ...numbers);
  await eventually(async () => expect((await list(caller)).unread).toBe(numbers.length));
  return caller;
}

const codeOf = async (caller: Caller, query: string, variables = {}) =>
  (await shop.execute(caller, query, variables)).errors?.[0]?.extensions['code'];

test('notifications come newest first, a page at a time, none twice', async () => {
  const caller = await somebodyTold('S-1', 'S-2', 'S-3');
  const first = await list(caller, { first: 2 });
  expect(first.nodes).toMatchObject([
    { sequence: 3, title: 'Order S-3 was delivered' },
    { sequence: 2 },
  ]);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await list(caller, { first: 2, after: first.pageInfo.endCursor });
  expect(rest.nodes).toMatchObject([{ sequence: 1 }]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

test('what is marked as read keeps its first moment and leaves the unread ones', async () => {
  const caller = await somebodyTold('S-1', 'S-2', 'S-3');
  const { nodes } = await list(caller);
  const [{ id }] = nodes;
  const once = await shop.query(caller, MARK, { id });
  expect(await shop.query(caller, MARK, { id })).toEqual(once);
  expect(await list(caller, { unreadOnly: true })).toMatchObject({
    unread: 2,
    totalCount: 2,
    nodes: [{ sequence: 2 }, { sequence: 1 }],
  });
  expect(await shop.query(caller, MARK_ALL)).toEqual({ markAllNotificationsRead: 2 });
  expect(await shop.query(caller, MARK_ALL)).toEqual({ markAllNotificationsRead: 0 });
  expect((await list(caller)).unread).toBe(0);
});

test("nobody reads or marks another's, by whatever path", async () => {
  const owner = await somebodyTold('S-1');
  const [{ id }] = (await list(owner)).nodes;
  const of = [{ __typename: 'Notification', id }];
  const others: Caller[] = [
    customer(),
    { role: 'ADMIN', id: newId(), sessionId: newId() },
    { role: 'GUEST', id: newId() },
  ];
  for (const other of others) {
    expect((await list(other)).nodes).toEqual([]);
    expect(await codeOf(other, MARK, { id })).toBe('NOT_FOUND');
    expect(await shop.query(other, MARK_ALL)).toEqual({ markAllNotificationsRead: 0 });
    expect(await shop.query(other, ENTITY, { of })).toEqual({ _entities: [null] });
  }
  expect(await shop.query(ANONYMOUS, ENTITY, { of })).toEqual({ _entities: [null] });
  expect(await shop.query(owner, ENTITY, { of })).toMatchObject({
    _entities: [{ title: 'Order S-1 was delivered' }],
  });
  expect((await list(owner)).unread).toBe(1);
});

test('who is not signed in is told to', async () => {
  expect(await codeOf(ANONYMOUS, LIST)).toBe('UNAUTHENTICATED');
  expect(await codeOf(ANONYMOUS, MARK_ALL)).toBe('UNAUTHENTICATED');
  const stream = await shop.subscribe(ANONYMOUS, FOLLOW);
  const { value } = await stream.next();
  expect(value?.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('a page or a cursor that cannot be is a mistake of the client', async () => {
  const caller = customer();
  for (const variables of [{ first: 0 }, { first: 101 }, { after: 'nonsense' }]) {
    expect(await codeOf(caller, LIST, variables)).toBe('BAD_USER_INPUT');
  }
  expect(await codeOf(caller, MARK, { id: 'nonsense' })).toBe('BAD_USER_INPUT');
});

test('a live stream gives what is new, once, in order, and nothing of others', async () => {
  const caller = await somebodyTold('S-1');
  const stream = await shop.subscribe(caller, FOLLOW);
  const next = async () => (await stream.next()).value?.data?.['notificationReceived'];
  const second = next();
  await tell(newId(), 'S-9');
  await tell(caller.id, 'S-2');
  expect(await second).toEqual({ sequence: 2, title: 'Order S-2 was delivered' });
  await tell(caller.id, 'S-3', 'S-4');
  expect(await next()).toMatchObject({ sequence: 3, title: 'Order S-3 was delivered' });
  expect(await next()).toMatchObject({ sequence: 4 });
  await stream.return();
});

test('who was away gets first what they missed', async () => {
  const caller = await somebodyTold('S-1', 'S-2', 'S-3');
  const stream = await shop.subscribe(caller, FOLLOW, { after: 1 });
  for (const sequence of [2, 3]) {
    const { value } = await stream.next();
    expect(value?.data?.['notificationReceived']).toMatchObject({ sequence });
  }
  await stream.return();
});
