import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const PAYMENT_STATUSES = [
  'PENDING',
  'SUCCEEDED',
  'CANCELLED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What an order costs and what became of it at the provider. Amounts are in cents. One for each order. */
export const PaymentEntity = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    id: p.uuid().primary(),
    orderId: p.uuid(),
    /** The account's or guest's id, in users: the owner. */
    customerId: p.uuid(),
    email: p.text(),
    description: p.text(),
    status: p.text().$type<PaymentStatus>(),
    amount: p.integer(),
    /** What the provider took. Anything but `amount` leaves the payment pending. */
    receivedAmount: p.integer().default(0),
    refundedAmount: p.integer().default(0),
    /** Which provider has it: see `provider/`. */
    provider: p.text(),
    /** Null until the provider has answered. */
    providerReference: p.text().strictNullable(),
    /** Lets its holder pay; null until the provider has answered and again once it is final. */
    clientSecret: p.text().strictNullable(),
    /** The declined tries, by the provider's ids, oldest first: each counts once. */
    failures: p.array(),
    lastError: p.text().strictNullable(),
    cardBrand: p.text().strictNullable(),
    cardLast4: p.text().strictNullable(),
    createdAt: p.datetime(),
    paidAt: p.datetime().strictNullable(),
    /** When the provider was last asked about it. */
    checkedAt: p.datetime(),
  },
});
export type PaymentRecord = InferEntity<typeof PaymentEntity>;

/** An order that must end charged zero. Kept for good, so that a late `createPayment` charges nothing. */
export const GivenUpOrderEntity = defineEntity({
  name: 'GivenUpOrder',
  tableName: 'given_up_order',
  properties: {
    orderId: p.uuid().primary(),
    givenUpAt: p.datetime().onCreate(() => new Date()),
  },
});
