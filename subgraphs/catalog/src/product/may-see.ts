import type { Caller } from '@stoa/service-kit';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * The condition on `product` that it shows up for a caller. Archived ones do for everybody who knows
 * their id, since old orders name them; drafts do for their vendor and for admins.
 */
export function visibleTo(caller: Caller): RawBuilder<SqlBool> {
  switch (caller.role) {
    case 'ADMIN':
      return sql`true`;
    case 'VENDOR':
      return sql`(product.status <> 'DRAFT' or product.vendor_id = ${caller.id})`;
    default:
      return sql`product.status <> 'DRAFT'`;
  }
}

/** Vendors touch their own products alone, admins all. */
export function mayEdit(caller: Caller, product: { readonly vendorId: string }): boolean {
  return caller.role === 'ADMIN' || (caller.role === 'VENDOR' && caller.id === product.vendorId);
}
