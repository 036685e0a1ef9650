import { callerId, type Caller } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import type { VendorOrder } from '../fulfilment/fulfilment.types.ts';
import { linesOfVendor, parcelsOfVendor } from '../fulfilment/vendor-part.ts';
import { actionsIn, type CustomerAction } from './order-status.ts';
import type { Order } from './order.types.ts';

const OF_OWNER: ReadonlySet<CustomerAction> = new Set(['PAY', 'CANCEL']);
const OF_ADMIN: ReadonlySet<CustomerAction> = new Set(['CANCEL', 'FULFIL', 'MARK_DELIVERED']);

/** What a caller can do with an order: nothing, for who only has its number and e-mail address. */
export function allowedActions(caller: Caller, order: Order): CustomerAction[] {
  const owns = callerId(caller) === order.customerId;
  return actionsIn(order.status).filter(
    (action) =>
      (owns && OF_OWNER.has(action) && !(action === 'PAY' && order.isPaid)) ||
      (caller.role === 'ADMIN' && OF_ADMIN.has(action)),
  );
}

/** What a vendor can do with its part of an order. */
export async function allowedVendorActions(
  context: Context,
  order: VendorOrder,
): Promise<CustomerAction[]> {
  const [lines, parcels] = await Promise.all([
    linesOfVendor(context, order),
    parcelsOfVendor(context, order),
  ]);
  const hasToShip = lines.some((line) => line.fulfilledQuantity < line.quantity);
  const hasUnderWay = parcels.some((parcel) => parcel.deliveredAt === null);
  return actionsIn(order.status).filter(
    (action) => (action === 'FULFIL' && hasToShip) || (action === 'MARK_DELIVERED' && hasUnderWay),
  );
}
