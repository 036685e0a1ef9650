import { callerId } from '@stoa/service-kit';
import { defineLoader, inOrderOf } from '@stoa/subgraph-kit';
import { NOTIFICATION_COLUMNS, ownNotifications, toNotification } from './notification.rows.ts';

/** The caller's own alone: another's, by whatever path it is asked for, is not there. */
export const notificationById = defineLoader(async (context, ids: readonly string[]) => {
  if (callerId(context.caller) === null) return ids.map(() => null);
  const rows = await ownNotifications(context)
    .select(NOTIFICATION_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return inOrderOf(ids, rows.map(toNotification), (notification) => notification.id);
});
