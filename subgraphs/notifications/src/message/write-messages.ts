import { newId, type Transaction } from '@stoa/subgraph-kit';
import { sql, type Insertable } from 'kysely';
import { tables, type Tables } from '../database.ts';
import type { Mail } from '../mail/letter.ts';
import { liveTopicOf } from './live-topic.ts';
import type { Message, Notice } from './message.ts';
import { sendMessageJob } from './send-message.ts';

type Row = Insertable<Tables['message']>;

/**
 * Writes what people are told because of an event. What is told in the app is there, and mail is
 * sent, when the transaction commits. What was written before for the same event, recipient,
 * channel and kind is left as it is, and not sent again.
 */
export async function writeMessages(
  tx: Transaction,
  eventId: string,
  messages: readonly Message[],
): Promise<void> {
  const now = new Date();
  const rows = messages.flatMap((message) =>
    message.mail === null ? [] : [mailRow(eventId, message, message.mail, now)],
  );
  // In the order of their recipients, so that two events at once cannot wait for each other.
  for (const message of messages.toSorted(byRecipient)) {
    if (message.notice === null) continue;
    const sequence = await nextSequence(tx, message.recipientId);
    rows.push(noticeRow(eventId, message, message.notice, sequence, now));
  }
  const written = await tables(tx)
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('once_per_event').doNothing())
    .returning(['id', 'channel', 'recipient_id'])
    .execute();
  for (const { id, channel, recipient_id: recipientId } of written) {
    if (channel === 'EMAIL') tx.schedule(sendMessageJob, { messageId: id });
    else tx.nudge(liveTopicOf(recipientId));
  }
}

function mailRow(eventId: string, message: Message, { subject, text, html }: Mail, now: Date): Row {
  return {
    ...common(eventId, message, now),
    channel: 'EMAIL',
    address: message.address,
    title: subject,
    body: text,
    html,
    sequence: null,
    status: 'PENDING',
    sent_at: null,
  };
}

function noticeRow(
  eventId: string,
  message: Message,
  { title, body }: Notice,
  sequence: number,
  now: Date,
): Row {
  return {
    ...common(eventId, message, now),
    channel: 'IN_APP',
    address: null,
    title,
    body,
    html: null,
    sequence,
    status: 'SENT',
    sent_at: now,
  };
}

function common(eventId: string, { recipientId, kind, orderId }: Message, now: Date) {
  return {
    id: newId(),
    event_id: eventId,
    recipient_id: recipientId,
    kind,
    order_id: orderId,
    read_at: null,
    created_at: now,
  };
}

const byRecipient = (a: Message, b: Message) => (a.recipientId < b.recipientId ? -1 : 1);

/** The row stays locked until the commit, so a number that is lower is also seen earlier. */
async function nextSequence(tx: Transaction, recipientId: string): Promise<number> {
  const { last_sequence: sequence } = await tables(tx)
    .insertInto('recipient')
    .values({ id: recipientId, last_sequence: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ last_sequence: sql`recipient.last_sequence + 1` }),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}
