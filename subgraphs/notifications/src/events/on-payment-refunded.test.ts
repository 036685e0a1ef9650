import { orderCreated, paymentRefunded } from '@stoa/events';
import { newId } from '@stoa/subgraph-kit';
import { eventually } from '@stoa/subgraph-kit/testing';
import { expect, test } from 'vitest';
import { eventOf, mailTo, orderOf, startNotifications } from '../testing.ts';

test('a refund that is told of before its order reaches the buyer all the same', async () => {
  const shop = await startNotifications();
  const order = orderOf({ id: newId(), email: 'refunded@customers.example' });
  const paymentId = newId();
  await shop.deliver(
    eventOf(paymentRefunded, paymentId, {
      paymentId,
      orderId: order.orderId,
      amount: order.total,
      refundId: newId(),
      refunded: { amount: 1_250, currency: 'EUR' },
      complete: false,
    }),
  );
  await shop.deliver(eventOf(orderCreated, order.orderId, { ...order, cartId: newId() }));
  await eventually(async () => {
    const [mail] = await mailTo(shop, 'refunded@customers.example');
    expect(mail).toMatchObject({ subject: 'Your refund for order S-20001' });
    expect(mail?.text).toContain('Refund: €12.50');
  });
  await shop.stop();
});
