import type { Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { OrderRow } from '../order/lock-order.ts';
import type { Fulfilment, VendorOrder } from './fulfilment.types.ts';

export function toFulfilment(row: Selectable<Tables['fulfilment']>): Fulfilment {
  return {
    id: row.id,
    orderId: row.order_id,
    vendorId: row.vendor_id,
    vendor: { id: row.vendor_id },
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    trackingUrl: row.tracking_url,
    shippedAt: row.shipped_at,
    deliveredAt: row.delivered_at,
  };
}

export function toVendorOrder(order: OrderRow, vendorId: string): VendorOrder {
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    shippingAddress: order.shipping_address,
    placedAt: order.placed_at,
    sequence: order.sequence,
    vendorId,
  };
}
