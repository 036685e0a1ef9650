import { countOf, type Context } from '@stoa/subgraph-kit';
import { ownNotifications } from './notification.rows.ts';

/** How many notifications the caller has not marked as read. */
export async function countUnread(context: Context): Promise<number> {
  return countOf(ownNotifications(context).where('read_at', 'is', null))();
}
