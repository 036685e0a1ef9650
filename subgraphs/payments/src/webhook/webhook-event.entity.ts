import { defineEntity, p } from '@mikro-orm/core';

/** Something the provider told us. Its content is not kept: what it is about is read again from the provider. */
export const WebhookEventEntity = defineEntity({
  name: 'WebhookEvent',
  tableName: 'webhook_event',
  properties: {
    /** The provider's own id: a second delivery finds the first. */
    id: p.text().primary(),
    type: p.text(),
    /** The payment at the provider that it is about. */
    providerReference: p.text(),
    receivedAt: p.datetime().onCreate(() => new Date()),
    handledAt: p.datetime().strictNullable(),
  },
});
