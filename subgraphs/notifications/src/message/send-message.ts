import { defineJob, newId } from '@stoa/subgraph-kit';
import { z } from 'zod';
import type { NotificationsContext } from '../context.ts';
import { tables } from '../database.ts';
import { UserContactsDocument } from '../external/users/generated.ts';
import { MailNotSent } from '../mail/mailer.ts';
import type { DeliveryOutcome } from './message.entity.ts';

/** After this a mail is old news. Shorter than the day for which the job is tried. */
const GIVE_UP_AFTER_MS = 20 * 60 * 60 * 1_000;

/** Runs when a mail was written, and again while the mail server turns it away for now. */
export const sendMessageJob = defineJob('send-message', z.object({ messageId: z.uuid() }));

/**
 * Sends a mail that was not sent yet, and keeps what came of it.
 *
 * @throws {MailDeferred} when it is to be tried again.
 */
export async function sendMessage(
  context: NotificationsContext,
  { messageId }: { messageId: string },
): Promise<void> {
  const message = await tables(context)
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .where('status', '=', 'PENDING')
    .executeTakeFirst();
  if (!message) return;
  const address = message.address ?? (await findAddress(context, messageId, message.recipient_id));
  if (address === null) {
    await record(context, messageId, 'FAILED', 'The recipient has no account any more.');
    return;
  }
  try {
    const { title: subject, body: text } = message;
    const mail = { id: messageId, address, subject, text, html: message.html ?? '' };
    await record(context, messageId, 'SENT', await context.services.mailer.send(mail));
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const late = Date.now() - message.created_at.getTime() > GIVE_UP_AFTER_MS;
    const final = error.permanent || late;
    await record(context, messageId, final ? 'FAILED' : 'DEFERRED', error.message);
    if (!final) throw new MailDeferred(messageId);
  }
}

/** Has the job tried again. Says nothing of the server's words: they may hold the address, and this is logged. */
class MailDeferred extends Error {
  constructor(messageId: string) {
    super(`Mail ${messageId} was turned away for now.`);
  }
}

/** Asks users, and keeps the answer with the message. */
async function findAddress(
  context: NotificationsContext,
  messageId: string,
  recipientId: string,
): Promise<string | null> {
  const { userContacts } = await context.call('users', UserContactsDocument, {
    ids: [recipientId],
  });
  const address = userContacts[0]?.email ?? null;
  await tables(context)
    .updateTable('message')
    .set({ address })
    .where('id', '=', messageId)
    .execute();
  return address;
}

async function record(
  context: NotificationsContext,
  messageId: string,
  outcome: DeliveryOutcome,
  detail: string,
): Promise<void> {
  const now = new Date();
  await context.transaction(async (tx) => {
    await tables(tx)
      .insertInto('delivery_attempt')
      .values({ id: newId(), message_id: messageId, outcome, detail, created_at: now })
      .execute();
    if (outcome === 'DEFERRED') return;
    await tables(tx)
      .updateTable('message')
      .set({ status: outcome, sent_at: outcome === 'SENT' ? now : null })
      .where('id', '=', messageId)
      .execute();
  });
}
