import { day, hour } from '../calendar.ts';
import type { DemoShippingMethod } from '../checkout/shipping-methods.ts';
import { demoId } from '../demo-id.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { fulfilments } from './fulfilments.ts';
import type { DemoFulfilment, DemoOrderLine, DemoOrderStatus, DemoReturnRequest } from './order.ts';

/** What became of an order. */
export interface OrderStory {
  status: DemoOrderStatus;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  refundedAt: Date | null;
  fulfilments: readonly DemoFulfilment[];
  returnRequest: DemoReturnRequest | null;
}

/** Tells what became of an order by `today`: paid, sent, delivered; or cancelled, or sent back. */
export function storyOf(
  { name, index }: { name: string; index: number },
  order: { placedAt: Date; lines: readonly DemoOrderLine[]; method: DemoShippingMethod },
  today: Date,
  random: SeededRandom,
): OrderStory {
  const confirmedAt = new Date(order.placedAt.getTime() + random.between(9, 140) * 1000);
  const story: OrderStory = {
    status: 'CONFIRMED',
    confirmedAt,
    cancelledAt: null,
    refundedAt: null,
    fulfilments: [],
    returnRequest: null,
  };
  if (index % 31 === 17) return cancelled(story, order.placedAt, index % 2 === 0);

  const sent = fulfilments(name, { ...order, confirmedAt }, today, random);
  const vendorCount = new Set(order.lines.map((line) => line.vendorId)).size;
  const status = statusOf(sent, vendorCount);
  if (status === 'DELIVERED' && index % 19 === 5) {
    return returned({ ...story, fulfilments: sent }, name, order.lines, today, random);
  }
  return { ...story, status, fulfilments: sent };
}

function statusOf(sent: readonly DemoFulfilment[], vendorCount: number): DemoOrderStatus {
  if (sent.length === 0) return 'CONFIRMED';
  if (sent.length < vendorCount) return 'PARTIALLY_FULFILLED';
  return sent.every((parcel) => parcel.deliveredAt !== null) ? 'DELIVERED' : 'FULFILLED';
}

/** Cancelled by its customer after paying, and refunded; or by itself, never paid in time. */
function cancelled(story: OrderStory, placedAt: Date, wasPaid: boolean): OrderStory {
  if (wasPaid) {
    const cancelledAt = new Date(placedAt.getTime() + 1.5 * hour);
    return { ...story, status: 'CANCELLED', cancelledAt, refundedAt: cancelledAt };
  }
  const cancelledAt = new Date(placedAt.getTime() + hour / 4);
  return { ...story, status: 'CANCELLED', confirmedAt: null, cancelledAt };
}

const returnReasons = [
  'It is too large for the place I had in mind.',
  'The colour looks different in daylight.',
  'It arrived with a crack.',
  'I received it twice as a present.',
  'The size does not fit.',
  'I changed my mind.',
] as const;

/** Sent back, and refunded once it had arrived, as far as that has happened by `today`. */
function returned(
  story: OrderStory,
  name: string,
  lines: readonly DemoOrderLine[],
  today: Date,
  random: SeededRandom,
): OrderStory {
  const arrivals = story.fulfilments.map((parcel) => parcel.deliveredAt?.getTime() ?? 0);
  const requestedAt = new Date(Math.max(...arrivals) + random.between(1, 5) * day);
  const receivedAt = new Date(requestedAt.getTime() + random.between(8, 20) * day);
  const refundedAt = new Date(receivedAt.getTime() + random.between(10, 24) * day);
  if (requestedAt >= today) return { ...story, status: 'DELIVERED' };
  const isBack = receivedAt < today;
  const isRefunded = refundedAt < today;
  return {
    ...story,
    status: isRefunded ? 'REFUNDED' : isBack ? 'RETURNED' : 'RETURN_REQUESTED',
    refundedAt: isRefunded ? refundedAt : null,
    returnRequest: {
      id: demoId(`${name}:return`, requestedAt),
      reason: random.pick(returnReasons),
      lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      requestedAt,
      receivedAt: isBack ? receivedAt : null,
    },
  };
}
