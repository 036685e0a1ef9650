import { orderCancelled, orderDelivered, orderFulfilled } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually, type TestSubgraph } from '@stoa/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventOf, mailTo, orderOf, startNotifications } from '../testing.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await startNotifications();
});
afterAll(async () => shop.stop());

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
    eventOf(orderCancelled, of, { ...order, reason: 'You asked for it.' }),
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
  expect(mails[0]?.text).toContain('You asked for it.');
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
