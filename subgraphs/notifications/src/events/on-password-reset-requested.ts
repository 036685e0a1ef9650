import type { EventOf, userPasswordResetRequested } from '@stoa/events';
import type { Transaction } from '@stoa/subgraph-kit';
import type { NotificationsContext } from '../context.ts';
import { writeMessages } from '../message/write-messages.ts';
import { resetPasswordMail } from '../account/reset-password.mail.ts';

/** Sends the link to choose a new password. */
export async function onPasswordResetRequested(
  tx: Transaction,
  { id, data }: EventOf<typeof userPasswordResetRequested>,
  context: NotificationsContext,
): Promise<void> {
  await writeMessages(tx, id, [
    {
      recipientId: data.userId,
      address: data.email,
      kind: 'RESET_PASSWORD',
      orderId: null,
      notice: null,
      mail: resetPasswordMail(data, context.services.links),
    },
  ]);
}
