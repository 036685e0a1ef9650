import {
  countOf,
  decodeCursor,
  encodeCursor,
  pageLimit,
  pageOf,
  type Context,
  type Page,
  type PageArgs,
} from '@stoa/subgraph-kit';
import { z } from 'zod';
import { NOTIFICATION_COLUMNS, ownNotifications, toNotification } from './notification.rows.ts';
import type { Notification } from './notification.types.ts';

const ORDER = 'notifications, newest';

/**
 * The caller's notifications, newest first.
 *
 * @throws `BAD_USER_INPUT` for a page or cursor that cannot be.
 */
export async function listNotifications(
  context: Context,
  unreadOnly: boolean,
  args: PageArgs,
): Promise<Page<Notification>> {
  const matching = ownNotifications(context).$if(unreadOnly, (query) =>
    query.where('read_at', 'is', null),
  );
  const rows = await matching
    .select(NOTIFICATION_COLUMNS)
    .$if(typeof args.after === 'string', (query) => {
      const [sequence] = decodeCursor(ORDER, z.tuple([z.int32()]), args.after ?? '');
      return query.where('sequence', '<', sequence);
    })
    .orderBy('sequence', 'desc')
    .limit(pageLimit(args))
    .execute();
  const cursorOf = (row: (typeof rows)[number]) => encodeCursor(ORDER, [row.sequence]);
  return pageOf(args, rows, toNotification, cursorOf, countOf(matching));
}
