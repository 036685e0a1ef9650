import { ANONYMOUS, type Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { countQueries } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  PLACE,
  admin,
  line,
  newCustomer,
  newGuest,
  newVendor,
  orderInput,
  place,
  placePaid,
  rowOf,
  startOrders,
  type TestOrders,
} from '../testing/start-orders.ts';

let orders: TestOrders;
beforeAll(async () => {
  orders = await startOrders();
});
afterAll(async () => orders.stop());

const BY_ID = 'query ($id: ID) { order(id: $id) { id allowedActions customer { id } } }';
const BY_NUMBER = `query ($number: String, $email: EmailAddress) {
  order(number: $number, email: $email) { id allowedActions }
}`;
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Order { id } }
}`;
const MINE = `query ($id: ID!, $first: Int, $after: String) {
  _entities(representations: [{ __typename: "User", id: $id }]) {
    ... on User {
      orders(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node {
          id lines { id variant { id } vendor { id } } timeline { sequence }
          fulfilments { id lines { quantity line { id } } } allowedActions
        } }
      }
    }
  }
}`;

const userRefersTo = async (caller: Caller, id: string, args: object = {}) =>
  orders.execute(
    caller,
    MINE.replace(
      'representations: [{ __typename: "User", id: $id }]',
      'representations: $who',
    ).replace('$id: ID!', '$who: [_Any!]!'),
    {
      who: [{ __typename: 'User', id }],
      ...args,
    },
  );

test('who ordered sees the order, and what can be done with it; nobody else does', async () => {
  const customer = newCustomer();
  const id = await place(orders, customer);
  const asked = async (caller: Caller) => (await orders.query(caller, BY_ID, { id })).order;
  expect(await asked(customer)).toEqual({
    id,
    allowedActions: ['PAY', 'CANCEL'],
    customer: { id: customer.id },
  });
  expect(await asked(admin)).toMatchObject({ allowedActions: ['CANCEL'] });
  for (const other of [newCustomer(), newVendor(), newGuest(), ANONYMOUS]) {
    expect(await asked(other)).toBeNull();
  }
  expect((await orders.query(customer, BY_ID, { id: 'no id' })).order).toBeNull();
});

test('number and e-mail address together open an order, to look at', async () => {
  const id = await placePaid(orders, newGuest());
  const { number } = await rowOf(orders, id);
  const find = async (variables: object) =>
    (await orders.query(ANONYMOUS, BY_NUMBER, { ...variables })).order;
  expect(await find({ number, email: 'ADA@mail.example' })).toEqual({ id, allowedActions: [] });
  expect(await find({ number, email: 'bob@mail.example' })).toBeNull();
  expect(await find({ number: 'S-1', email: 'ada@mail.example' })).toBeNull();
});

test('order numbers are not tried until one fits', async () => {
  const id = await placePaid(orders, newGuest());
  const { number } = await rowOf(orders, id);
  const find = async (clientAddress: string, email: string, number: string) => {
    const metadata = { requestId: newId(), clientAddress };
    const variables = { number, email };
    const answer = await orders.subgraph.client.execute({ query: BY_NUMBER, variables, metadata });
    return answer.errors?.[0]?.extensions ?? (answer.data?.['order'] ? 'found' : 'none');
  };
  const refused = { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) };

  for (let guess = 0; guess < 3; guess += 1) {
    expect(await find(`198.51.100.${guess}`, 'eve@mail.example', `S-${guess}`)).toBe('none');
  }
  expect(await find('198.51.100.9', 'EVE@mail.example', 'S-9')).toEqual(refused);

  for (let guess = 0; guess < 4; guess += 1) {
    expect(await find(`2001:db8::${guess}`, `${guess}@mail.example`, `S-${guess}`)).toBe('none');
    expect(await find('2001:db8:0:1::1', 'ada@mail.example', number)).toBe('found');
  }
  expect(await find('2001:db8::ffff', 'ada@mail.example', number)).toEqual(refused);
});

test('an order is asked for in one way or the other', async () => {
  const both = `{ order(id: "${newId()}", number: "S-1") { id } }`;
  for (const query of ['{ order { id } }', '{ order(number: "S-1") { id } }', both]) {
    const { errors } = await orders.execute(admin, query);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
});

test("a reference opens no order, line or parcel of somebody else's", async () => {
  const [customer, vendor] = [newCustomer(), newVendor()];
  const id = await placePaid(orders, customer, [line({ vendorId: vendor.id }), line()]);
  const { order } = await orders.query(customer, `{ order(id: "${id}") { lines { id } } }`);
  const representations = [
    { __typename: 'Order', id },
    ...order.lines.map((given: { id: string }) => ({ __typename: 'OrderLine', id: given.id })),
    { __typename: 'Order', id: 'no id' },
  ];
  const found = async (caller: Caller) =>
    (await orders.query(caller, ENTITIES, { representations }))._entities.map(Boolean);
  expect(await found(customer)).toEqual([true, true, true, false]);
  expect(await found(vendor)).toEqual([false, true, false, false]);
  expect(await found(newCustomer())).toEqual([false, false, false, false]);
  expect(await found(ANONYMOUS)).toEqual([false, false, false, false]);
});

test("a customer's orders come page by page, each once, without the rejected", async () => {
  const customer = newCustomer();
  const placed = [];
  for (let count = 0; count < 5; count += 1) placed.unshift(await place(orders, customer));
  const rejected = { ...orderInput(orders, customer), expectedTotal: 900 };
  await orders.query(customer, PLACE, { input: rejected });

  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await userRefersTo(customer, customer.id, { first: 2, after });
    const { edges, pageInfo, totalCount } = data._entities[0].orders;
    expect(totalCount).toBe(5);
    seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(placed);
});

test("somebody else's orders, and the list of all, are not for customers", async () => {
  const { errors } = await userRefersTo(newCustomer(), newCustomer().id);
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  const all = await orders.execute(newCustomer(), '{ orders { totalCount } }');
  expect(all.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('a forged cursor is refused', async () => {
  const forge = (...content: unknown[]) =>
    Buffer.from(JSON.stringify(content)).toString('base64url');
  const forged = [
    'nonsense',
    forge('orders, newest'),
    forge('orders, newest', 'yesterday', newId()),
    forge('orders, newest', '2026-01-01T00:00:00.000Z', 'no id'),
    forge('orders, newest', 1, 2),
    forge('another list', '2026-01-01T00:00:00.000Z', newId()),
  ];
  for (const after of forged) {
    const { errors } = await orders.execute(
      admin,
      'query ($after: String) { orders(after: $after) { totalCount } }',
      { after },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'after' }],
    });
  }
});

test('a list of orders takes as many queries for ten as for one', async () => {
  const [customer, vendor] = [newCustomer(), newVendor()];
  for (let count = 0; count < 10; count += 1) {
    await placePaid(orders, customer, [line({ vendorId: vendor.id }), line()]);
  }
  const ofVendor = `query ($first: Int) { vendorOrders(first: $first) { edges { node {
    id lines { id } fulfilments { id } allowedActions
  } } } }`;
  const lists = [
    async (first: number) => userRefersTo(customer, customer.id, { first }),
    async (first: number) => orders.query(vendor, ofVendor, { first }),
  ];
  for (const list of lists) {
    const one = await countQueries(async () => list(1));
    expect(one).toBeGreaterThan(2);
    expect(await countQueries(async () => list(10))).toBe(one);
  }
});
