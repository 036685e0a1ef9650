import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { fillCart, orderInput } from '../client/checkout.ts';
import { registerCustomer } from '../client/people.ts';
import {
  AddToCartDocument,
  CancelOrderDocument,
  MyOrderDocument,
  PlaceOrderDocument,
  SearchDocument,
} from '../generated.ts';
import { newClient, shopTest, shopUnderTest } from './shop.ts';

interface Reply {
  readonly status: number;
  readonly code: unknown;
  readonly text: string;
}

async function post(
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<Reply> {
  const response = await fetch(`${shopUnderTest().url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
  return { status: response.status, code: errors?.[0]?.extensions?.code, text };
}

const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });

shopTest('malformed JSON is a BAD_REQUEST', async () => {
  expect(await post('{"query": ')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
});

shopTest(
  'a body of another kind is a BAD_REQUEST, and no simple request gets through',
  async () => {
    const reply = await post(query('{ brands { name } }'), { 'content-type': 'text/plain' });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.code).toBe('BAD_REQUEST');
  },
);

shopTest('a body that is too large is refused', async () => {
  const reply = await post(query(`{ brands { name } } # ${'x'.repeat(2_000_000)}`));
  expect(reply).toMatchObject({ status: 413, code: 'BAD_REQUEST' });
});

shopTest('an operation that does not parse is a GRAPHQL_PARSE_FAILED', async () => {
  expect((await post(query('{ brands { name '))).code).toBe('GRAPHQL_PARSE_FAILED');
});

shopTest('an unknown field is a GRAPHQL_VALIDATION_FAILED', async () => {
  expect((await post(query('{ brands { colour } }'))).code).toBe('GRAPHQL_VALIDATION_FAILED');
});

shopTest('a variable of the wrong type is a BAD_USER_INPUT', async () => {
  const text = 'query ($first: Int!) { products(first: $first) { totalCount } }';
  expect((await post(query(text, { first: 'many' }))).code).toBe('BAD_USER_INPUT');
});

shopTest('a literal that is no value of its scalar is a BAD_USER_INPUT', async () => {
  for (const literal of ['"XX"', '5', '{ a: 1 }', 'true']) {
    const reply = await post(query(`{ shippingMethods(country: ${literal}) { id } }`));
    expect(reply.code).toBe('BAD_USER_INPUT');
  }
});

shopTest('an operation that asks for too much is a QUERY_TOO_COMPLEX', async () => {
  const deep = `{ categories ${'{ children '.repeat(30)} { name } ${'}'.repeat(30)} }`;
  expect((await post(query(deep))).code).toBe('QUERY_TOO_COMPLEX');
});

shopTest('a forged or expired token is UNAUTHENTICATED, not a guest', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = part({
    sub: randomUUID(),
    role: 'ADMIN',
    sid: randomUUID(),
    iss: 'stoa',
    aud: 'stoa',
    exp: 1,
  });
  for (const token of [
    'nonsense',
    `${part({ alg: 'none' })}.${claims}.`,
    `${part({ alg: 'EdDSA', kid: 'x' })}.${claims}.AAAA`,
    `${part({ alg: 'HS256' })}.${claims}.AAAA`,
    'x'.repeat(10_000),
  ]) {
    const reply = await post(query('{ brands { name } }'), {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    });
    expect(reply.code).toBe('UNAUTHENTICATED');
  }
});

shopTest(
  'what is looked up by an id that is unknown, or none at all, is simply not there',
  async () => {
    const { client } = await registerCustomer(newClient());
    for (const id of [randomUUID(), "'; drop table users; --", '']) {
      expect(await client.run(MyOrderDocument, { id })).toEqual({ order: null });
    }
  },
);

shopTest(
  'a change to an id that is none is a BAD_USER_INPUT, to an unknown one NOT_FOUND',
  async () => {
    const { client } = await registerCustomer(newClient());
    const cancel = async (orderId: string) => {
      const input = { orderId, idempotencyKey: randomUUID() };
      const { errors } = await client.ask(CancelOrderDocument, { input });
      return errors[0]?.extensions?.['code'];
    };
    expect(await cancel("'; drop table users; --")).toBe('BAD_USER_INPUT');
    expect(await cancel(randomUUID())).toBe('NOT_FOUND');
  },
);

shopTest('a NUL in a text is a BAD_USER_INPUT', async () => {
  const { errors } = await newClient().ask(SearchDocument, { search: 'la\u0000mp' });
  expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

shopTest('a cursor of another list, and a page that is too long, are BAD_USER_INPUT', async () => {
  const shop = newClient();
  const { products } = await shop.run(SearchDocument, { sort: 'PRICE_ASC', first: 2 });
  const after = products.pageInfo.endCursor ?? null;
  for (const variables of [
    { sort: 'NEWEST', after },
    { after: 'tampered' },
    { first: 101 },
    { first: 0 },
  ] as const) {
    const { errors } = await shop.ask(SearchDocument, variables);
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
});

shopTest('quantities that cannot be bought are BAD_USER_INPUT or InsufficientStock', async () => {
  const { client } = await registerCustomer(newClient());
  const { products } = await client.run(SearchDocument, { filter: { inStock: true } });
  const variantId = products.edges[0]?.node.variants[0]?.id ?? '';
  for (const quantity of [0, -1, 1_000_000]) {
    const { errors } = await client.ask(AddToCartDocument, { input: { variantId, quantity } });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
});

shopTest("nobody orders from somebody else's cart", async () => {
  const [owner, thief] = await Promise.all([
    registerCustomer(newClient()),
    registerCustomer(newClient()),
  ]);
  const { products } = await newClient().run(SearchDocument, { filter: { inStock: true } });
  const cart = await fillCart(owner.client, products.edges[0]?.node.variants[0]?.id ?? '');
  const { placeOrder } = await thief.client.run(PlaceOrderDocument, {
    input: orderInput(cart, thief.email),
  });
  expect(placeOrder.__typename).toBe('CartEmpty');
});

shopTest('an idempotency key gives the same order again, and refuses another input', async () => {
  const { client, email } = await registerCustomer(newClient());
  const { products } = await client.run(SearchDocument, { filter: { inStock: true } });
  const cart = await fillCart(client, products.edges[0]?.node.variants[0]?.id ?? '');
  const input = orderInput(cart, email);
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => client.run(PlaceOrderDocument, { input })),
  );
  const ids = answers.map(({ placeOrder }) =>
    placeOrder.__typename === 'OrderPlaced' ? placeOrder.order.id : placeOrder.message,
  );
  expect(new Set(ids).size).toBe(1);
  const { errors } = await client.ask(PlaceOrderDocument, {
    input: { ...input, email: 'other@example.org' },
  });
  expect(errors[0]?.extensions?.['code']).toBe('CONFLICT');
});

shopTest('a webhook with a forged signature changes nothing', async () => {
  const response = await fetch(`${shopUnderTest().url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
    body: JSON.stringify({ id: 'evt_1', type: 'payment_intent.succeeded', data: { object: {} } }),
  });
  expect(response.status).toBe(400);
});

shopTest('no answer shows the inside', async () => {
  const replies = await Promise.all([
    post('{"query": '),
    post(query('{ order(id: "x") { id } }')),
    post(query('{ products(after: "x") { totalCount } }')),
  ]);
  for (const { text } of replies) {
    expect(text).not.toMatch(/stack|node_modules|select |127\.0\.0\.1:\d+|postgres/i);
  }
});
