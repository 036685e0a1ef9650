import type { Caller } from '@stoa/service-kit';
import type { Product } from './product.types.ts';

/**
 * Whether a product shows up for a caller. Archived ones do for everybody who knows their id, since
 * old orders name them; drafts do for their vendor and for admins.
 */
export function maySee(caller: Caller, product: Product): boolean {
  if (product.status !== 'DRAFT') return true;
  return mayEdit(caller, product);
}

/** Vendors touch their own products alone, admins all. */
export function mayEdit(caller: Caller, product: { readonly vendorId: string }): boolean {
  return caller.role === 'ADMIN' || (caller.role === 'VENDOR' && caller.id === product.vendorId);
}
