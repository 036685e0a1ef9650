import type { EventData, orderDelivered } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { BECAUSE_YOU_ORDERED } from './order-blocks.ts';

export function orderDeliveredMail(
  { orderId, number, buyer }: EventData<typeof orderDelivered>,
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: `Your order ${number} was delivered`,
      preview: 'The last parcel has arrived.',
      heading: 'Everything has arrived',
      blocks: [
        paragraph(`Hello ${buyer.name}, the last parcel of order ${number} has arrived.`),
        paragraph('If something is missing or broken, you can tell us on the page of the order.'),
        action('See your order', links.order(orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
