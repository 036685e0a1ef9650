import type { DemoOrder } from '@stoa/demo-data';
import type { Transaction } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import type { TimelineKind } from '../order/order.entity.ts';
import type { OrderStatus } from '../order/order-status.ts';
import { SAGA } from '../checkout/saga.ts';
import { PAYMENT_WINDOW_MS } from '../checkout/payment-window.ts';

/** The demo shop's orders of the last 90 days, with their timelines and parcels. */
export async function seedOrders(tx: Transaction): Promise<void> {
  // Loaded here: a shop of its own never needs it.
  const { demoOrders, demoShippingMethods } = await import('@stoa/demo-data');
  const orders = demoOrders(new Date());
  const methods = new Map<string, (typeof demoShippingMethods)[number]>(
    demoShippingMethods.map((method) => [method.code, method]),
  );
  await insertOrders(tx, orders, (code) => methods.get(code));
  await insertLines(tx, orders);
  await insertTimelines(tx, orders);
  await insertParcels(tx, orders);
}

type MethodOf = (code: string) => { readonly id: string; readonly name: string } | undefined;

async function insertOrders(
  tx: Transaction,
  orders: readonly DemoOrder[],
  methodOf: MethodOf,
): Promise<void> {
  const rows = orders.map((order) => ({
    id: order.id,
    number: order.number,
    // Their carts are long gone: any id will do.
    cart_id: order.id,
    customer_id: order.customerId,
    is_guest: false,
    email: order.email,
    status: order.status,
    subtotal: order.subtotal,
    discount: order.discount,
    shipping: order.shipping,
    tax: order.tax,
    total: order.total,
    coupon_code: order.couponCode,
    shipping_method_id: methodOf(order.shippingMethodCode)?.id ?? order.id,
    shipping_method_name: methodOf(order.shippingMethodCode)?.name ?? '',
    shipping_address: addressOf(order),
    placed_at: order.placedAt,
    expires_at: new Date(order.placedAt.getTime() + PAYMENT_WINDOW_MS),
    paid_at: order.payment.paidAt,
    confirmed_at: order.confirmedAt,
    end_reason: order.cancelledAt === null ? null : 'Cancelled by the customer.',
    rejection: null,
    sequence: timelineOf(order).length,
    updated_at: timelineOf(order).at(-1)?.at ?? order.placedAt,
  }));
  await tables(tx).insertInto('customer_order').values(rows).execute();
  await tables(tx)
    .insertInto('checkout')
    .values(
      orders.map((order) => ({
        order_id: order.id,
        state: order.cancelledAt === null ? ('DONE' as const) : ('UNDONE' as const),
        position: order.cancelledAt === null ? SAGA.length : 0,
        attempts: 0,
        version: 0,
      })),
    )
    .execute();
}

function addressOf({ shippingAddress }: DemoOrder) {
  const { fullName, line1, line2, city, postalCode, region, countryCode, phone } = shippingAddress;
  return {
    fullName,
    line1,
    line2: line2 ?? null,
    city,
    postalCode,
    region: region ?? null,
    countryCode,
    phone: phone ?? null,
  };
}

async function insertLines(tx: Transaction, orders: readonly DemoOrder[]): Promise<void> {
  const rows = orders.flatMap((order) => {
    const shipped = new Map<string, number>();
    for (const { lineId, quantity } of order.fulfilments.flatMap((parcel) => parcel.lines)) {
      shipped.set(lineId, (shipped.get(lineId) ?? 0) + quantity);
    }
    return order.lines.map((line, position) => ({
      id: line.id,
      order_id: order.id,
      variant_id: line.variantId,
      product_id: line.productId,
      vendor_id: line.vendorId,
      product_title: line.productTitle,
      variant_title: line.variantTitle,
      sku: line.sku,
      unit_price: line.unitPrice,
      quantity: line.quantity,
      fulfilled_quantity: shipped.get(line.id) ?? 0,
      position,
    }));
  });
  await tables(tx).insertInto('order_line').values(rows).execute();
}

interface PastEntry {
  readonly kind: TimelineKind;
  readonly status: OrderStatus;
  readonly message: string;
  readonly at: Date;
}

/** Something that happened, as its order tells it; what parcels do to the state comes from the order of them. */
type Happening = Omit<PastEntry, 'status' | 'at'> & {
  readonly at: Date | null;
  readonly status?: OrderStatus;
};

function timelineOf(order: DemoOrder): PastEntry[] {
  const parcels = order.fulfilments.length;
  // A part that was never sent counts as a parcel more.
  let unsent = order.status === 'PARTIALLY_FULFILLED' ? parcels + 1 : parcels;
  let underWay = unsent;
  let status: OrderStatus = 'PENDING';
  return happeningsOf(order)
    .flatMap(({ at, ...happening }) => (at === null ? [] : [{ ...happening, at }]))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((happening) => {
      if (happening.kind === 'SHIPPED') unsent -= 1;
      if (happening.kind === 'DELIVERED') underWay -= 1;
      if (happening.status) status = happening.status;
      else if (underWay === 0) status = 'DELIVERED';
      else status = unsent === 0 ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
      return { ...happening, status };
    });
}

function happeningsOf(order: DemoOrder): Happening[] {
  const { placedAt, confirmedAt, cancelledAt, returnRequest, payment } = order;
  const changed = (status: OrderStatus, message: string, at: Date | null | undefined) =>
    ({ kind: 'STATUS_CHANGED', status, message, at: at ?? null }) as const;
  return [
    changed('PENDING', 'The order was placed.', placedAt),
    changed('AWAITING_PAYMENT', 'Waiting for the payment.', placedAt),
    changed('CONFIRMED', 'The order is confirmed.', confirmedAt),
    changed('CANCELLED', 'Cancelled by the customer.', cancelledAt),
    ...order.fulfilments.flatMap(({ carrier, trackingNumber, shippedAt, deliveredAt }) => [
      {
        kind: 'SHIPPED',
        message: `Handed to ${carrier}: ${trackingNumber}.`,
        at: shippedAt,
      } as const,
      { kind: 'DELIVERED', message: 'A parcel has arrived.', at: deliveredAt } as const,
    ]),
    changed('RETURN_REQUESTED', returnRequest?.reason ?? '', returnRequest?.requestedAt),
    changed('RETURNED', 'What was sent back has arrived.', returnRequest?.receivedAt),
    changed(
      'REFUNDED',
      'The money has gone back.',
      order.status === 'REFUNDED' ? payment.refundedAt : null,
    ),
  ];
}

async function insertTimelines(tx: Transaction, orders: readonly DemoOrder[]): Promise<void> {
  const rows = orders.flatMap((order) =>
    timelineOf(order).map(({ kind, status, message, at }, index) => ({
      order_id: order.id,
      sequence: index + 1,
      kind,
      status,
      step: null,
      attempt: null,
      message,
      created_at: at,
    })),
  );
  await tables(tx).insertInto('timeline_entry').values(rows).execute();
}

async function insertParcels(tx: Transaction, orders: readonly DemoOrder[]): Promise<void> {
  const parcels = orders.flatMap((order) =>
    order.fulfilments.map((parcel) => ({ ...parcel, orderId: order.id })),
  );
  await tables(tx)
    .insertInto('fulfilment')
    .values(
      parcels.map((parcel) => ({
        id: parcel.id,
        order_id: parcel.orderId,
        vendor_id: parcel.vendorId,
        carrier: parcel.carrier,
        tracking_number: parcel.trackingNumber,
        tracking_url: parcel.trackingUrl,
        shipped_at: parcel.shippedAt,
        delivered_at: parcel.deliveredAt,
      })),
    )
    .execute();
  await tables(tx)
    .insertInto('fulfilment_line')
    .values(
      parcels.flatMap((parcel) =>
        parcel.lines.map(({ lineId, quantity }) => ({
          fulfilment_id: parcel.id,
          order_line_id: lineId,
          quantity,
        })),
      ),
    )
    .execute();
}
