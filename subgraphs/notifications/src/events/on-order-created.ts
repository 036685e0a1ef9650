import type { EventOf, orderCreated } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';

/** Remembers who to write to, for payments' events, which name the order alone. */
export async function onOrderCreated(
  tx: Transaction,
  { data }: EventOf<typeof orderCreated>,
): Promise<void> {
  const { orderId, number, buyer } = data;
  const { customerId, name, email } = buyer;
  await tables(tx)
    .insertInto('order_buyer')
    .values({ order_id: orderId, number, customer_id: customerId, name, email })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .execute();
}
