import { defineEntity, p } from '@mikro-orm/core';
import type { AccountRole } from '@stoa/service-kit';

/** Somebody who can sign in. A vendor's id is the id of their account. */
export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    /** Trimmed and in lower case; the database refuses anything else. */
    email: p.text().unique(),
    emailVerified: p.boolean(),
    /** Argon2id, in PHC format. */
    passwordHash: p.text(),
    name: p.text(),
    /** The name of a vendor's shop. Kept when they stop selling: old orders name it. */
    displayName: p.text().strictNullable(),
    role: p.text().$type<AccountRole>(),
    /** E.164. */
    phone: p.text().strictNullable(),
    createdAt: p.datetime(),
  },
});
