import { notFound } from '@stoa/service-kit';
import type { Transaction } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import { tables, type Tables } from '../database.ts';

/** An order's row. */
export type OrderRow = Selectable<Tables['customer_order']>;

/**
 * Takes an order's row until the transaction ends: whoever changes an order holds it first.
 *
 * @throws `NOT_FOUND`
 */
export async function lockOrder(tx: Transaction, id: string): Promise<OrderRow> {
  const order = await tables(tx)
    .selectFrom('customer_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!order) throw notFound('order', id);
  return order;
}
