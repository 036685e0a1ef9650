import type { Stream } from '@stoa/service-kit';
import { follow, type Context } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { liveTopicOf } from '../message/live-topic.ts';
import {
  NOTIFICATION_COLUMNS,
  ownNotifications,
  recipientIdOf,
  toNotification,
} from './notification.rows.ts';
import type { Notification } from './notification.types.ts';

/** Who was away for longer reads the list. */
const MOST_AT_ONCE = 100;

/**
 * The caller's notifications from now on, or from after the one with sequence number `after`. Each
 * comes once, in order.
 *
 * @throws `UNAUTHENTICATED` for a caller that nothing can be sent to.
 */
export async function followNotifications(
  context: Context,
  after: number | null,
): Promise<Stream<Notification>> {
  const recipientId = recipientIdOf(context);
  let last = after ?? (await lastSequence(context, recipientId));
  return follow(context.live, [liveTopicOf(recipientId)], async () => {
    const rows = await ownNotifications(context)
      .select(NOTIFICATION_COLUMNS)
      .where('sequence', '>', last)
      .orderBy('sequence', 'desc')
      .limit(MOST_AT_ONCE)
      .execute();
    const news = rows.map(toNotification).toReversed();
    last = news.at(-1)?.sequence ?? last;
    return news;
  });
}

async function lastSequence(context: Context, recipientId: string): Promise<number> {
  const row = await tables(context)
    .selectFrom('recipient')
    .select('last_sequence')
    .where('id', '=', recipientId)
    .executeTakeFirst();
  return row?.last_sequence ?? 0;
}
