import { notFound } from '@stoa/service-kit';
import { checkInput, type Context } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { tables } from '../database.ts';
import { NOTIFICATION_COLUMNS, recipientIdOf, toNotification } from './notification.rows.ts';
import type { Notification } from './notification.types.ts';

/**
 * Marks a notification of the caller's as read; the first moment stays.
 *
 * @throws `NOT_FOUND` also for somebody else's.
 */
export async function markRead(context: Context, notificationId: string): Promise<Notification> {
  const { id } = checkInput(z.object({ id: z.uuid() }), { id: notificationId });
  const row = await tables(context)
    .updateTable('message')
    .set({ read_at: sql`coalesce(read_at, now())` })
    .where('id', '=', id)
    .where('recipient_id', '=', recipientIdOf(context))
    .where('channel', '=', 'IN_APP')
    .returning(NOTIFICATION_COLUMNS)
    .executeTakeFirst();
  if (!row) throw notFound('notification', id);
  return toNotification(row);
}
