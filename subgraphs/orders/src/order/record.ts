import type { Transaction } from '@stoa/subgraph-kit';
import type { Updateable } from 'kysely';
import { tables, type Tables } from '../database.ts';
import { nudgeVendors } from '../fulfilment/nudge-vendors.ts';
import type { OrderRow } from './lock-order.ts';
import type { TimelineKind } from './order.entity.ts';

/** What happened to an order, for its timeline. */
export interface Happening {
  readonly kind: TimelineKind;
  readonly message: string;
  readonly step?: string;
  readonly attempt?: number;
}

/**
 * Changes a locked order and writes what happened on its timeline, under the order's next number.
 * No state of an order changes without.
 *
 * @returns the order as it is now.
 */
export async function record(
  tx: Transaction,
  order: OrderRow,
  happening: Happening,
  change: Updateable<Tables['customer_order']> = {},
): Promise<OrderRow> {
  const now = new Date();
  const changed = await tables(tx)
    .updateTable('customer_order')
    .set({ ...change, sequence: order.sequence + 1, updated_at: now })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tables(tx)
    .insertInto('timeline_entry')
    .values({
      order_id: order.id,
      sequence: changed.sequence,
      kind: happening.kind,
      status: changed.status,
      step: happening.step ?? null,
      attempt: happening.attempt ?? null,
      message: happening.message,
      created_at: now,
    })
    .execute();
  tx.nudge(order.id);
  if (changed.confirmed_at !== null) await nudgeVendors(tx, order.id);
  return changed;
}
