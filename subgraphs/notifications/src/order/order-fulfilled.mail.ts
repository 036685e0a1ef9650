import type { EventData, orderFulfilled } from '@stoa/events';
import { action, facts, paragraph, strangersLink } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { BECAUSE_YOU_ORDERED, sentItems } from './order-blocks.ts';
import { orderNotices } from './order-notices.ts';

export function orderFulfilledMail(order: EventData<typeof orderFulfilled>, links: Links): Mail {
  const { orderId, number, buyer, carrier, trackingNumber, trackingUrl, complete } = order;
  const { title } = orderNotices.fulfilled(number, carrier, complete);
  return writeLetter(
    {
      subject: title,
      preview: `${carrier}, ${trackingNumber}`,
      heading: title,
      blocks: [
        paragraph(
          complete
            ? `Hello ${buyer.name}, this parcel completes your order.`
            : `Hello ${buyer.name}, this is a part of your order; the rest follows in a parcel of its own.`,
        ),
        sentItems(order.lines, (line) => line.variantTitle),
        facts([
          ['Carrier', carrier],
          ['Tracking number', trackingNumber],
        ]),
        ...strangersLink('Follow the parcel', trackingUrl),
        action('See your order', links.order(orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
