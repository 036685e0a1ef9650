import type { Context } from '@stoa/subgraph-kit';
import { linesOfOrder } from '../order/order.loaders.ts';
import type { OrderLine } from '../order/order.types.ts';
import { fulfilmentsOfOrder } from './fulfilment.loaders.ts';
import type { Fulfilment, VendorOrder } from './fulfilment.types.ts';

/** The lines of an order that its vendor sells. */
export async function linesOfVendor(context: Context, order: VendorOrder): Promise<OrderLine[]> {
  const lines = await context.loader(linesOfOrder).load(order.id);
  return lines.filter((line) => line.vendorId === order.vendorId);
}

/** The parcels of an order that its vendor sent. */
export async function parcelsOfVendor(context: Context, order: VendorOrder): Promise<Fulfilment[]> {
  const parcels = await context.loader(fulfilmentsOfOrder).load(order.id);
  return parcels.filter((parcel) => parcel.vendorId === order.vendorId);
}
