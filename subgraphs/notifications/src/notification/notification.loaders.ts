import { callerId } from '@stoa/service-kit';
import { defineIdLoader } from '@stoa/subgraph-kit';
import { NOTIFICATION_COLUMNS, ownNotifications, toNotification } from './notification.rows.ts';

/** The caller's own alone: another's, by whatever path it is asked for, is not there. */
export const notificationById = defineIdLoader(async (context, ids) => {
  if (callerId(context.caller) === null) return [];
  const rows = await ownNotifications(context)
    .select(NOTIFICATION_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return rows.map(toNotification);
});
