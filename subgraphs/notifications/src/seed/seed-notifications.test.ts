import { demoMainCustomer, demoVendors } from '@stoa/demo-data';
import { expect, test } from 'vitest';
import { customer, startNotifications } from '../testing.ts';

const LIST = `query {
  unreadNotificationCount
  notifications(first: 100) { totalCount edges { node { kind sequence order { id } } } }
}`;

test('demo accounts find a few notifications, the newest unread', async () => {
  const shop = await startNotifications({ seed: true });
  for (const { id } of [demoMainCustomer, ...Object.values(demoVendors)]) {
    const { notifications, unreadNotificationCount } = await shop.query(customer(id), LIST);
    expect(unreadNotificationCount).toBe(3);
    expect(notifications.totalCount).toBe(8);
    expect(notifications.edges[0].node).toMatchObject({
      sequence: 8,
      order: { id: expect.any(String) },
    });
  }
  await shop.stop();
});
