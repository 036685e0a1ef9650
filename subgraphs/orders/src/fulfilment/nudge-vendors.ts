import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { vendorTopic } from './vendor-topic.ts';

/** Has every vendor of an order look at it again once the transaction commits. */
export async function nudgeVendors(tx: Transaction, orderId: string): Promise<void> {
  const vendors = await tables(tx)
    .selectFrom('order_line')
    .select('vendor_id')
    .distinct()
    .where('order_id', '=', orderId)
    .execute();
  for (const { vendor_id: vendorId } of vendors) tx.nudge(vendorTopic(vendorId));
}
