import { defineEntity, p } from '@mikro-orm/core';

/**
 * Something that one person is told by one channel because of one event. A row is written with the
 * event's effect, a job sends it.
 */
export const MessageEntity = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.uuid().primary(),
    eventId: p.uuid(),
    /** An account or a guest, in users. */
    recipientId: p.uuid(),
    channel: p.text().$type<Channel>(),
    kind: p.text().$type<MessageKind>(),
    orderId: p.uuid().strictNullable(),
    /** Where a mail goes; null until users was asked. Always null in the app. */
    address: p.text().strictNullable(),
    /** A mail's subject, or what stands in bold in the app. */
    title: p.text(),
    /** Plain text. */
    body: p.text(),
    /** Of mails alone. */
    html: p.text().strictNullable(),
    /** In the app alone: counts the recipient's messages, from 1. */
    sequence: p.integer().strictNullable(),
    readAt: p.datetime().strictNullable(),
    status: p.text().$type<MessageStatus>(),
    createdAt: p.datetime(),
    sentAt: p.datetime().strictNullable(),
  },
});

/** One try to send a message. Append-only. */
export const DeliveryAttemptEntity = defineEntity({
  name: 'DeliveryAttempt',
  tableName: 'delivery_attempt',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    outcome: p.text().$type<DeliveryOutcome>(),
    /** What the mail server answered, or what was in the way. */
    detail: p.text(),
    createdAt: p.datetime(),
  },
});

/** Somebody who was told something in the app. */
export const RecipientEntity = defineEntity({
  name: 'Recipient',
  tableName: 'recipient',
  properties: {
    /** An account or a guest, in users. */
    id: p.uuid().primary(),
    /** The number of their last message. */
    lastSequence: p.integer(),
  },
});

export type Channel = 'EMAIL' | 'IN_APP';
type MessageStatus = 'PENDING' | 'SENT' | 'FAILED';
/** `DEFERRED` is tried again. */
export type DeliveryOutcome = 'SENT' | 'DEFERRED' | 'FAILED';

/** What people are told of in the app, mostly by mail as well. */
export const NOTIFICATION_KINDS = [
  'ORDER_CONFIRMED',
  'ORDER_CANCELLED',
  'ORDER_FULFILLED',
  'ORDER_DELIVERED',
  'PAYMENT_REFUNDED',
  'NEW_ORDER',
  'STOCK_DEPLETED',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Those with a link that only the owner of the address may see come by mail alone. */
export type MessageKind = NotificationKind | 'VERIFY_EMAIL' | 'RESET_PASSWORD';
