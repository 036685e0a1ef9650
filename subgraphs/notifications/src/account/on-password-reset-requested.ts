import { userPasswordResetRequested } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { resetPasswordMail } from './reset-password.mail.ts';

/** Sends the link to choose a new password. */
export const onPasswordResetRequested = consume(
  userPasswordResetRequested,
  async (tx, { id, data }, context: NotificationsContext) =>
    writeMessages(tx, id, [
      {
        recipientId: data.userId,
        address: data.email,
        kind: 'RESET_PASSWORD',
        orderId: null,
        notice: null,
        mail: resetPasswordMail(data, context.services.links),
      },
    ]),
);
