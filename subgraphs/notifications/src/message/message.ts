import type { Mail } from '../mail/letter.ts';
import type { MessageKind, NotificationKind } from './message.entity.ts';

/** What somebody is told in the app, as plain text. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

interface ToSomebody {
  /** An account or a guest, in users. */
  readonly recipientId: string;
  /** Where the mail goes; null when only users knows it, as for vendors. */
  readonly address: string | null;
}

/** What one person is told because of one event: by mail, in the app, or both. */
export type Message =
  | (ToSomebody & {
      readonly kind: NotificationKind;
      readonly orderId: string | null;
      readonly notice: Notice;
      /** Null to tell it in the app alone. */
      readonly mail: Mail | null;
    })
  | (ToSomebody & {
      readonly kind: Exclude<MessageKind, NotificationKind>;
      readonly orderId: null;
      readonly notice: null;
      readonly mail: Mail;
    });
