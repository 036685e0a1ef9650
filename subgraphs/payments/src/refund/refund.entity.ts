import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const REFUND_STATUSES = ['PENDING', 'SUCCEEDED', 'FAILED'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/**
 * Money that goes back. Written before the provider is asked: its id is the idempotency key there,
 * so however often it is asked, it goes back once.
 */
export const RefundEntity = defineEntity({
  name: 'Refund',
  tableName: 'refund',
  properties: {
    id: p.uuid().primary(),
    paymentId: p.uuid(),
    /** In cents. */
    amount: p.integer(),
    reason: p.text(),
    status: p.text().$type<RefundStatus>(),
    /** Null until the provider has taken it on. */
    providerReference: p.text().strictNullable(),
    failureReason: p.text().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type RefundRecord = InferEntity<typeof RefundEntity>;
