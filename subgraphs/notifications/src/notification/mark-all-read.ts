import type { Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { recipientIdOf } from './notification.rows.ts';

/** Marks all the caller's notifications as read. @returns how many were not. */
export async function markAllRead(context: Context): Promise<number> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('message')
    .set({ read_at: new Date() })
    .where('recipient_id', '=', recipientIdOf(context))
    .where('channel', '=', 'IN_APP')
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
