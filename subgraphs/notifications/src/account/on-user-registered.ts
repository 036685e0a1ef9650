import { userRegistered } from '@stoa/events';
import { consume } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { verifyEmailMail } from './verify-email.mail.ts';

/** Asks a new customer whether the address is theirs. */
export const onUserRegistered = consume(
  userRegistered,
  async (tx, { id, data }, context: NotificationsContext) =>
    writeMessages(tx, id, [
      {
        recipientId: data.userId,
        address: data.email,
        kind: 'VERIFY_EMAIL',
        orderId: null,
        notice: null,
        mail: verifyEmailMail(data, context.services.links),
      },
    ]),
);
