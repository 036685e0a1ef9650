import { demoAccounts } from '@stoa/demo-data';
import { expect } from 'vitest';
import { signIn } from '../client/people.ts';
import { EverythingDocument } from '../generated.ts';
import { newClient, shopTest, shopUnderTest } from './shop.ts';

shopTest('one query joins all six subgraphs', async () => {
  const { client } = await signIn(newClient(), 'customer@stoa.example');
  const { me, notifications, products } = await client.run(EverythingDocument, { search: 'mug' });

  const customer = demoAccounts.find(({ email }) => email === 'customer@stoa.example');
  expect(me?.name).toBe(customer?.name);
  const [order] = me?.orders.edges ?? [];
  expect(order?.node.customer?.name).toBe(me?.name);
  expect(order?.node.payment?.amount.amount).toBeGreaterThan(0);
  expect(order?.node.lines[0]?.vendor.displayName).toBeTruthy();
  expect(order?.node.lines[0]?.variant.product.title).toBeTruthy();
  expect(notifications.edges.length).toBeGreaterThan(0);
  expect(products.edges[0]?.node.vendor.displayName).toBeTruthy();
});

shopTest('what is meant for other subgraphs is not in the public schema', async () => {
  const response = await fetch(`${shopUnderTest().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ __schema { mutationType { fields { name } } types { name } } }',
    }),
  });
  const { data } = (await response.json()) as {
    data: { __schema: { mutationType: { fields: Named[] }; types: Named[] } };
  };
  const names = [...data.__schema.mutationType.fields, ...data.__schema.types].map((it) => it.name);
  expect(names).toContain('placeOrder');
  for (const internal of [
    'reserveStock',
    'createPayment',
    'redeemCoupon',
    'ReserveStockInput',
    '_Entity',
  ]) {
    expect(names).not.toContain(internal);
  }
});

interface Named {
  readonly name: string;
}
