import type { Context } from '@stoa/subgraph-kit';
import { ownNotifications } from './notification.rows.ts';

/** How many notifications the caller has not marked as read. */
export async function countUnread(context: Context): Promise<number> {
  const { count } = await ownNotifications(context)
    .where('read_at', 'is', null)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
