import { orderCancelled, orderDelivered, orderFulfilled } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer, eventOf, mailTo, orderOf, startNotifications } from '../testing.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications();
});
afterAll(async () => shop.stop());

const LIST = `query { notifications { edges { node { kind body } } } }`;

const parcel = (trackingUrl: string | null, complete: boolean) => ({
  fulfilmentId: newId(),
  vendorId: newId(),
  carrier: 'PostNL',
  trackingNumber: '3SABC123',
  trackingUrl,
  lines: [{ lineId: newId(), productTitle: 'Lamp', variantTitle: 'Brass', quantity: 1 }],
  complete,
});

test('the customer hears of each parcel, of the last arrival and of a cancellation', async () => {
  const order = orderOf({ id: newId(), email: 'all@customers.example' });
  const of = order.orderId;
  await shop.deliver(
    eventOf(orderFulfilled, of, { ...order, ...parcel('https://track.example/3S', false) }),
    eventOf(orderFulfilled, of, { ...order, ...parcel(null, true) }),
    eventOf(orderDelivered, of, order),
    eventOf(orderCancelled, of, {
      ...order,
      reason: 'The kiln broke.',
      byBuyer: false,
      confirmed: true,
    }),
  );
  const mails = await eventually(async () => {
    const found = await mailTo(shop, 'all@customers.example');
    expect(found).toHaveLength(4);
    return found;
  });
  expect(mails.map((mail) => mail.subject).toReversed()).toEqual([
    'A part of order S-20001 is on its way',
    'Order S-20001 is on its way',
    'Your order S-20001 was delivered',
    'Your order S-20001 was cancelled',
  ]);
  expect(mails[3]?.text).toContain('Follow the parcel:\nhttps://track.example/3S');
  expect(mails[0]?.text).toContain('The kiln broke.');
});

test('an order that was never confirmed is told of in the app alone', async () => {
  const order = orderOf({ id: newId(), email: 'stranger@elsewhere.example' });
  const reason = 'Buy my pills!';
  await shop.deliver(
    eventOf(orderCancelled, order.orderId, { ...order, reason, byBuyer: true, confirmed: false }),
    eventOf(orderDelivered, order.orderId, order),
  );
  await eventually(async () => {
    const { notifications } = await shop.query(customer(order.buyer.customerId), LIST);
    expect(notifications.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      { kind: 'ORDER_DELIVERED' },
      { kind: 'ORDER_CANCELLED', body: reason },
    ]);
  });
  const mails = await mailTo(shop, 'stranger@elsewhere.example');
  expect(mails).toMatchObject([{ kind: 'ORDER_DELIVERED' }]);
});

test('what a buyer typed to cancel is in no mail', async () => {
  const order = orderOf({ id: newId(), email: 'quoted@customers.example' });
  const reason = 'Buy my pills!';
  await shop.deliver(
    eventOf(orderCancelled, order.orderId, { ...order, reason, byBuyer: true, confirmed: true }),
  );
  await eventually(async () => {
    const [mail] = await mailTo(shop, 'quoted@customers.example');
    expect(mail?.text).toContain('at your request');
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain('pills');
  });
});

test('a tracking address that is not of the web becomes no link', async () => {
  const order = orderOf({ id: newId(), email: 'tracked@customers.example' });
  await shop.deliver(
    eventOf(orderFulfilled, order.orderId, { ...order, ...parcel('javascript:alert(1)', true) }),
  );
  await eventually(async () => {
    const [mail] = await mailTo(shop, 'tracked@customers.example');
    expect(mail?.html).toContain('3SABC123');
    expect(mail?.html).not.toContain('javascript:');
    expect(mail?.text).not.toContain('javascript:');
  });
});
