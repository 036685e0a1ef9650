import { callerId, type Caller } from '@stoa/service-kit';

/** Whether the caller is who pays: alone able to pay. */
export function isOwner(caller: Caller, payment: { readonly customerId: string }): boolean {
  return callerId(caller) === payment.customerId;
}

/** Payments show for who pays and for admins; not for vendors, whose orders they are in part. */
export function maySee(caller: Caller, payment: { readonly customerId: string }): boolean {
  return caller.role === 'ADMIN' || isOwner(caller, payment);
}
