import { callerId, type Caller } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import type { Fulfilment } from '../fulfilment/fulfilment.types.ts';
import { fulfilmentById } from '../fulfilment/fulfilment.loaders.ts';
import { findById } from './find-order.ts';
import { lineById } from './order.loaders.ts';
import type { Order, OrderLine } from './order.types.ts';

interface Reference {
  readonly id: string;
}

/** An order that somebody else names, if the caller may see it. */
export async function orderReference({ id }: Reference, context: Context): Promise<Order | null> {
  return findById(context, id);
}

/** A line, for who ordered it, who sells it, and admins. */
export async function lineReference(
  { id }: Reference,
  context: Context,
): Promise<OrderLine | null> {
  const line = await context.loader(lineById).load(id);
  return line && (await maySeePart(context, line)) ? line : null;
}

/** A parcel, for who ordered it, who sent it, and admins. */
export async function fulfilmentReference(
  { id }: Reference,
  context: Context,
): Promise<Fulfilment | null> {
  const parcel = await context.loader(fulfilmentById).load(id);
  return parcel && (await maySeePart(context, parcel)) ? parcel : null;
}

async function maySeePart(
  context: Context,
  part: { readonly orderId: string; readonly vendorId: string },
): Promise<boolean> {
  if (isVendor(context.caller, part.vendorId)) return true;
  return (await findById(context, part.orderId)) !== null;
}

const isVendor = (caller: Caller, vendorId: string) =>
  caller.role === 'VENDOR' && callerId(caller) === vendorId;
