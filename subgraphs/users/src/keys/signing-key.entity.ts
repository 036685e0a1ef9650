import { defineEntity, p } from '@mikro-orm/core';
import type { JWK } from 'jose';

/** A key that access tokens are signed with (Ed25519). Of all keys, one is current. */
export const SigningKeyEntity = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_key',
  properties: {
    /** The key's thumbprint (RFC 7638): `kid` of its tokens. */
    id: p.text().primary(),
    privateJwk: p.json().$type<JWK>(),
    publicJwk: p.json().$type<JWK>(),
    isCurrent: p.boolean(),
    createdAt: p.datetime(),
  },
});
