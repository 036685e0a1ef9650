import type { EventOf, userRegistered } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { verifyEmailMail } from '../account/verify-email.mail.ts';

/** Asks a new customer whether the address is theirs. */
export async function onUserRegistered(
  tx: Transaction,
  { id, data }: EventOf<typeof userRegistered>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      recipientId: data.userId,
      address: data.email,
      kind: 'VERIFY_EMAIL',
      orderId: null,
      notice: null,
      mail: verifyEmailMail(data, context.services.links),
    },
  ]);
}
