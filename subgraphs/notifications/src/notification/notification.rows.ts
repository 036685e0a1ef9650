import type { Context } from '@stoa/subgraph-kit';
import { callerId, unauthenticated } from '@stoa/service-kit';
import { tables } from '../database.ts';
import type { NotificationKind } from '../message/message.entity.ts';
import type { Notification } from './notification.types.ts';

/** The columns that make a `Notification`, of `message`. */
export const NOTIFICATION_COLUMNS = [
  'id',
  'sequence',
  'kind',
  'title',
  'body',
  'read_at',
  'created_at',
  'order_id',
] as const;

interface NotificationRow {
  readonly id: string;
  readonly sequence: number | null;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly read_at: Date | null;
  readonly created_at: Date;
  readonly order_id: string | null;
}

export function toNotification(row: NotificationRow): Notification {
  return {
    id: row.id,
    sequence: row.sequence ?? 0,
    // Messages in the app are of these kinds alone: `Message.notice` is typed so.
    kind: row.kind as NotificationKind,
    title: row.title,
    body: row.body,
    readAt: row.read_at,
    createdAt: row.created_at,
    order: row.order_id === null ? null : { id: row.order_id },
  };
}

/**
 * Who calls, as a recipient.
 *
 * @throws `UNAUTHENTICATED` for a caller that nothing can be sent to.
 */
export function recipientIdOf(context: Context): string {
  const id = callerId(context.caller);
  if (id === null) throw unauthenticated();
  return id;
}

/** The caller's own notifications. Every read and change starts here. */
export const ownNotifications = (context: Context) =>
  tables(context)
    .selectFrom('message')
    .where('recipient_id', '=', recipientIdOf(context))
    .where('channel', '=', 'IN_APP');
