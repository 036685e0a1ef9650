import type { Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { User, Vendor } from './user.types.ts';

/** The columns that make a `User`. */
export const USER_COLUMNS = [
  'account.id',
  'account.email',
  'account.email_verified',
  'account.name',
  'account.role',
  'account.phone',
  'account.created_at',
] as const;

/** A row of `account`, as far as it is a `User`. */
export type UserRow = Pick<
  Selectable<Tables['account']>,
  (typeof USER_COLUMNS)[number] extends `account.${infer Column extends keyof Tables['account']}`
    ? Column
    : never
>;

export function toUser(row: UserRow): User {
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.email_verified,
    name: row.name,
    role: row.role,
    phone: row.phone,
    createdAt: row.created_at,
    hasJustSignedIn: false,
  };
}

export const toVendor = (
  row: Pick<Selectable<Tables['account']>, 'id' | 'name' | 'display_name'>,
): Vendor => ({ id: row.id, displayName: row.display_name ?? row.name });
