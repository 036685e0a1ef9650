import type { DemoOrder } from '@stoa/demo-data';
import { money } from '@stoa/subgraph-kit';
import type { NotificationKind } from '../message/message.entity.ts';
import type { Notice } from '../message/message.ts';
import { orderNotices } from '../order/order-notices.ts';

/** What somebody of the demo shop was told, and when. */
export interface DemoNotice {
  readonly recipientId: string;
  readonly orderId: string;
  readonly kind: NotificationKind;
  /** Tells apart what is told of one order more than once. */
  readonly occasion: string;
  readonly at: Date;
  readonly notice: Notice;
}

/** All that was told of an order of the demo shop, as the events would have had it told. */
export function demoNoticesOf(order: DemoOrder): DemoNotice[] {
  const { id: orderId, number, customerId } = order;
  const notices: DemoNotice[] = [];
  const tell = (
    kind: NotificationKind,
    at: Date | null,
    notice: Notice,
    { recipientId = customerId, occasion = '' } = {},
  ) => {
    if (at !== null) notices.push({ recipientId, orderId, kind, occasion, at, notice });
  };

  tell('ORDER_CONFIRMED', order.confirmedAt, orderNotices.confirmed(number, money(order.total)));
  for (const [vendorId, own] of Map.groupBy(order.lines, (line) => line.vendorId)) {
    const units = own.reduce((sum, line) => sum + line.quantity, 0);
    tell('NEW_ORDER', order.confirmedAt, orderNotices.sold(number, units), {
      recipientId: vendorId,
    });
  }
  const reason =
    order.confirmedAt === null ? 'The payment was not made in time.' : 'You cancelled it.';
  tell('ORDER_CANCELLED', order.cancelledAt, orderNotices.cancelled(number, reason));
  const parcels = order.fulfilments.toSorted(
    (a, b) => a.shippedAt.getTime() - b.shippedAt.getTime(),
  );
  for (const [index, parcel] of parcels.entries()) {
    const complete = index === parcels.length - 1 && order.status !== 'PARTIALLY_FULFILLED';
    const notice = orderNotices.fulfilled(number, parcel.carrier, complete);
    tell('ORDER_FULFILLED', parcel.shippedAt, notice, { occasion: parcel.id });
  }
  tell('ORDER_DELIVERED', deliveredAt(order), orderNotices.delivered(number));
  const { refundedAt, refundedAmount } = order.payment;
  tell('PAYMENT_REFUNDED', refundedAt, orderNotices.refunded(number, money(refundedAmount)));
  return notices;
}

/** When the last parcel arrived; null while something is missing. */
function deliveredAt({ status, fulfilments }: DemoOrder): Date | null {
  if (status === 'PARTIALLY_FULFILLED' || fulfilments.length === 0) return null;
  const arrivals = fulfilments.map((parcel) => parcel.deliveredAt);
  return arrivals.reduce((last, at) =>
    last === null || at === null ? null : at > last ? at : last,
  );
}
