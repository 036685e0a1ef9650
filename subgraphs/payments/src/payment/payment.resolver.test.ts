import type { Caller } from '@stoa/service-kit';
import { newId } from '@stoa/subgraph-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admin, customer, orders, startPayments, type TestPayments } from '../testing.ts';

let payments: TestPayments;
let orderId: string;
let paymentId: string;
beforeAll(async () => {
  payments = await startPayments();
  orderId = newId();
  ({ paymentId } = await payments.create(orderId));
});
afterAll(async () => payments.stop());

const ENTITIES = `query ($keys: [_Any!]!) {
  _entities(representations: $keys) {
    ... on Order { payment { id clientSecret } }
    ... on Payment { id clientSecret order { id } }
  }
}`;
const LIST = `query ($status: PaymentStatus, $first: Int!, $after: String) {
  payments(status: $status, first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } totalCount
  }
}`;

async function see(caller: Caller) {
  const keys = [
    { __typename: 'Order', id: orderId },
    { __typename: 'Payment', id: paymentId },
  ];
  const { _entities } = await payments.query(caller, ENTITIES, { keys });
  return { throughOrder: _entities[0].payment, itself: _entities[1] };
}

test('who ordered sees the payment and can pay it', async () => {
  const seen = await see(customer);
  expect(seen.throughOrder).toEqual({ id: paymentId, clientSecret: expect.any(String) });
  expect(seen.itself).toMatchObject({ id: paymentId, order: { id: orderId } });
});

test('admins see the payment and cannot pay it', async () => {
  expect(await see(admin)).toMatchObject({
    throughOrder: { id: paymentId, clientSecret: null },
    itself: { clientSecret: null },
  });
});

test('nobody else sees it, by whatever path', async () => {
  const others: Caller[] = [
    { role: 'ANONYMOUS' },
    { role: 'GUEST', id: newId() },
    { role: 'CUSTOMER', id: newId(), sessionId: newId() },
    { role: 'VENDOR', id: newId(), sessionId: newId() },
  ];
  for (const other of others) {
    expect(await see(other)).toEqual({ throughOrder: null, itself: null });
  }
});

test('admins page through all payments, newest first, and others do not', async () => {
  const { paymentId: newer } = await payments.create(newId());
  const first = await payments.query(admin, LIST, { first: 1, status: 'PENDING' });
  expect(first.payments).toMatchObject({
    edges: [{ node: { id: newer } }],
    pageInfo: { hasNextPage: true },
    totalCount: 2,
  });
  const after = first.payments.pageInfo.endCursor;
  const second = await payments.query(admin, LIST, { first: 1, after });
  expect(second.payments.edges).toEqual([{ node: { id: paymentId } }]);
  const { errors } = await payments.execute(customer, LIST, { first: 1 });
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('everybody learns how to pay, and never the secret key', async () => {
  const data = await payments.query(
    { role: 'ANONYMOUS' },
    '{ paymentConfiguration { provider publishableKey apiUrl } }',
  );
  expect(data.paymentConfiguration).toEqual({
    provider: 'stripe',
    publishableKey: 'pk_test_shop',
    apiUrl: expect.stringContaining('http://127.0.0.1'),
  });
});

test('the orders subgraph itself has no view of payments', async () => {
  expect(await see(orders)).toEqual({ throughOrder: null, itself: null });
});
