import { defineEntity, p } from '@mikro-orm/core';

/** A sign-in, and with it the family of the refresh tokens that follow from it. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    createdAt: p.datetime(),
    /** When its newest refresh token ends. */
    expiresAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
  },
});

/** Works once. Kept after its use, so that a second use is noticed. */
export const RefreshTokenEntity = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: {
    /** SHA-256 of the token. */
    hash: p.text().primary(),
    sessionId: p.uuid(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});
