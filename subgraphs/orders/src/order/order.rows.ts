import { money } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { OrderRow } from './lock-order.ts';
import type { Order, OrderLine, TimelineEntry } from './order.types.ts';

export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    email: row.email,
    subtotal: money(row.subtotal),
    discount: money(row.discount),
    shipping: money(row.shipping),
    tax: money(row.tax),
    total: money(row.total),
    couponCode: row.coupon_code,
    shippingMethodName: row.shipping_method_name,
    shippingAddress: row.shipping_address,
    placedAt: row.placed_at,
    expiresAt: row.expires_at,
    endReason: row.end_reason,
    customerId: row.customer_id,
    isGuest: row.is_guest,
    isPaid: row.paid_at !== null,
    rejection: row.rejection,
    sequence: row.sequence,
  };
}

export function toOrderLine(row: Selectable<Tables['order_line']>): OrderLine {
  return {
    id: row.id,
    orderId: row.order_id,
    vendorId: row.vendor_id,
    variant: { id: row.variant_id },
    vendor: { id: row.vendor_id },
    productTitle: row.product_title,
    variantTitle: row.variant_title,
    sku: row.sku,
    unitPrice: money(row.unit_price),
    quantity: row.quantity,
    fulfilledQuantity: row.fulfilled_quantity,
    total: money(row.unit_price * row.quantity),
  };
}

export function toTimelineEntry(row: Selectable<Tables['timeline_entry']>): TimelineEntry {
  return {
    sequence: row.sequence,
    kind: row.kind,
    status: row.status,
    step: row.step,
    attempt: row.attempt,
    message: row.message,
    createdAt: row.created_at,
  };
}
