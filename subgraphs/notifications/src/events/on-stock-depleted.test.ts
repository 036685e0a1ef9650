import { productStockDepleted } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { expect, test } from 'vitest';
import { customer, eventOf, mailTo, startNotifications } from '../testing.ts';

test('a vendor is told when little of a variant is left', async () => {
  const vendorId = newId();
  const contacts = new Map([[vendorId, { email: 'low@vendors.example' }]]);
  const shop = await startNotifications({ contacts });
  const variantId = newId();
  const stock = {
    variantId,
    productId: newId(),
    vendorId,
    sku: 'LAMP-1',
    available: 1,
    threshold: 3,
  };
  await shop.deliver(eventOf(productStockDepleted, variantId, stock));
  await eventually(async () => {
    const [mail] = await mailTo(shop, 'low@vendors.example');
    expect(mail).toMatchObject({ subject: 'LAMP-1 is running low', kind: 'STOCK_DEPLETED' });
    expect(mail?.text).toContain(`https://shop.example/vendor/products/${stock.productId}`);
  });
  const { notifications } = await shop.query(
    customer(vendorId),
    '{ notifications { edges { node { body order { id } } } } }',
  );
  expect(notifications.edges).toEqual([
    { node: { body: 'One unit is left to sell.', order: null } },
  ]);
  await shop.stop();
});
