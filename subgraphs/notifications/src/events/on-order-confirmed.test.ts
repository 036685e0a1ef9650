import { orderConfirmed } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  customer,
  eventOf,
  mailTo,
  orderOf,
  purchaseFrom,
  startNotifications,
} from '../testing.ts';

const contacts = new Map<string, { email: string }>();
let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications({ contacts });
});
afterAll(async () => shop.stop());

const LIST = `query {
  notifications { edges { node { kind title body order { id } } } }
}`;

function newVendor() {
  const vendor = { id: newId(), email: `${newId()}@vendors.example` };
  contacts.set(vendor.id, vendor);
  return vendor;
}

async function noticesOf(id: string) {
  const { notifications } = await shop.query(customer(id), LIST);
  return notifications.edges.map(({ node }: { node: object }) => node);
}

/** The only mail to an address, once it was sent. */
const sentTo = async (address: string) =>
  eventually(async () => {
    const mails = await mailTo(shop, address);
    expect(mails).toMatchObject([{ sentAt: expect.any(String) }]);
    return mails[0];
  });

test('the customer gets the whole order, each vendor their own lines alone', async () => {
  const [first, second] = [newVendor(), newVendor()];
  const order = orderOf({ id: newId(), email: 'ada@customers.example' });
  const data = { ...order, ...purchaseFrom(first.id, second.id) };
  await shop.deliver(eventOf(orderConfirmed, order.orderId, data));

  const bought = await sentTo('ada@customers.example');
  expect(bought?.text).toContain('2 x Lamp 1 (Brass): €39.98');
  expect(bought?.text).toContain('2 x Lamp 2 (Brass): €39.98');
  expect(bought?.text).toContain('Total: €98.77');
  expect(bought?.text).toContain(`https://shop.example/orders/${order.orderId}`);

  const sold = await sentTo(second.email);
  expect(sold).toMatchObject({ subject: 'New order S-20001', kind: 'NEW_ORDER' });
  expect(sold?.text).toContain('Lamp 2 (Brass, SKU LAMP-2)');
  for (const content of [sold?.text, sold?.html]) {
    expect(content).not.toContain('Lamp 1');
    expect(content).not.toContain('98.77');
    expect(content).toContain('2611 GX Delft');
  }

  const about = { order: { id: order.orderId } };
  expect(await noticesOf(order.buyer.customerId)).toMatchObject([
    { kind: 'ORDER_CONFIRMED', title: 'Order S-20001 is confirmed', ...about },
  ]);
  expect(await noticesOf(first.id)).toMatchObject([
    { kind: 'NEW_ORDER', body: '2 units are waiting to be sent.', ...about },
  ]);
});

test('an event that is delivered again is told once', async () => {
  const vendor = newVendor();
  const order = orderOf({ id: newId(), email: 'twice@customers.example' });
  const event = eventOf(orderConfirmed, order.orderId, { ...order, ...purchaseFrom(vendor.id) });
  await Promise.all([shop.deliver(event), shop.deliver(event, event)]);
  await sentTo(vendor.email);
  await shop.deliver(event);
  // The marker goes through the same queues after the repetition.
  const marker = orderOf({ id: newId(), email: 'marker@customers.example' });
  await shop.deliver(
    eventOf(orderConfirmed, order.orderId, { ...marker, ...purchaseFrom(newVendor().id) }),
  );
  await sentTo('marker@customers.example');
  expect(await mailTo(shop, 'twice@customers.example')).toHaveLength(1);
  expect(await mailTo(shop, vendor.email)).toHaveLength(1);
  expect(await noticesOf(order.buyer.customerId)).toHaveLength(1);
});

test('a vendor who buys their own goods is told as both', async () => {
  const vendor = newVendor();
  const order = orderOf(vendor);
  await shop.deliver(
    eventOf(orderConfirmed, order.orderId, { ...order, ...purchaseFrom(vendor.id) }),
  );
  await eventually(async () => {
    const mails = await mailTo(shop, vendor.email);
    expect(mails.map(({ kind }) => kind).toSorted()).toEqual(['NEW_ORDER', 'ORDER_CONFIRMED']);
  });
  expect(await noticesOf(vendor.id)).toHaveLength(2);
});
