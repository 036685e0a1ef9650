import { SHOPPERS } from '@stoa/service-kit';
import { PageArgs, type Context, type Page } from '@stoa/subgraph-kit';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { countUnread } from './count-unread.ts';
import { followNotifications } from './follow-notifications.ts';
import { listNotifications } from './list-notifications.ts';
import { markAllRead } from './mark-all-read.ts';
import { markRead } from './mark-read.ts';
import { Notification, NotificationConnection } from './notification.types.ts';

@Resolver()
export class NotificationResolver {
  @Authorized(...SHOPPERS)
  @Query(() => NotificationConnection, { description: 'Your notifications, newest first.' })
  async notifications(
    @Arg('unreadOnly', () => Boolean, {
      defaultValue: false,
      description: 'Leave out those that you have marked as read.',
    })
    unreadOnly: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Notification>> {
    return listNotifications(context, unreadOnly, page);
  }

  @Authorized(...SHOPPERS)
  @Query(() => Int, { description: 'How many notifications you have not marked as read.' })
  async unreadNotificationCount(@Ctx() context: Context): Promise<number> {
    return countUnread(context);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Notification, {
    description: 'Marks a notification of yours as read. Doing it again changes nothing.',
  })
  async markNotificationRead(
    @Arg('id', () => ID, { description: 'The notification.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Notification> {
    return markRead(context, id);
  }

  @Authorized(...SHOPPERS)
  @Mutation(() => Int, {
    description: 'Marks all your notifications as read; gives how many were not.',
  })
  async markAllNotificationsRead(@Ctx() context: Context): Promise<number> {
    return markAllRead(context);
  }

  @Authorized(...SHOPPERS)
  @Subscription(() => Notification, {
    description: 'Your notifications, live: each new one, once.',
    subscribe: async ({ args, context }: { args: { after: number | null }; context: Context }) =>
      followNotifications(context, args.after),
  })
  notificationReceived(
    @Arg('after', () => Int, {
      nullable: true,
      description:
        'The `sequence` of the last one you have: those since then come first, the newest 100 at most.',
    })
    _after: number | null,
    @Root() notification: Notification,
  ): Notification {
    return notification;
  }
}
