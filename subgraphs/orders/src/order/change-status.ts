import { conflict } from '@stoa/service-kit';
import type { Transaction } from '@stoa/subgraph-kit';
import type { Updateable } from 'kysely';
import type { Tables } from '../database.ts';
import type { OrderRow } from './lock-order.ts';
import { next, type OrderAction } from './order-status.ts';
import { record, type Happening } from './record.ts';

/**
 * Takes a locked order to the state that an action leads to.
 *
 * @throws `CONFLICT` when its state does not allow the action.
 */
export async function changeStatus(
  tx: Transaction,
  order: OrderRow,
  action: OrderAction,
  message: string,
  change: Updateable<Tables['customer_order']> = {},
  kind: Happening['kind'] = 'STATUS_CHANGED',
): Promise<OrderRow> {
  const status = next(order.status, action);
  if (status === null) {
    throw conflict(`Order ${order.number} is ${order.status}: that cannot be done with it now.`, {
      status: order.status,
    });
  }
  return record(tx, order, { kind, message }, { ...change, status });
}
