import { defineEntity, p } from '@mikro-orm/core';

/** A token that was mailed to somebody. Deleted when it is used. */
export const OneTimeTokenEntity = defineEntity({
  name: 'OneTimeToken',
  tableName: 'one_time_token',
  properties: {
    /** SHA-256 of the token. */
    hash: p.text().primary(),
    accountId: p.uuid(),
    purpose: p.text().$type<TokenPurpose>(),
    expiresAt: p.datetime(),
  },
});

export type TokenPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';
