import { orderCreated } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** Remembers who to write to, for payments' events, which name the order alone. */
export const onOrderCreated = consume(orderCreated, async (tx, { data }) => {
  const { orderId, number, buyer } = data;
  const { customerId, name, email } = buyer;
  await tables(tx)
    .insertInto('order_buyer')
    .values({ order_id: orderId, number, customer_id: customerId, name, email })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .execute();
});
