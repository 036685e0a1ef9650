import type { Context } from '@stoa/subgraph-kit';
import type { Links } from './mail/links.ts';
import type { Mailer } from './mail/mailer.ts';

/** What notifications have beside their database. */
export interface NotificationsServices {
  readonly mailer: Mailer;
  readonly links: Links;
  /** Whether everybody may read all mail at `/dev/mail`. */
  readonly devMailbox: boolean;
}

export type NotificationsContext = Context<NotificationsServices>;
