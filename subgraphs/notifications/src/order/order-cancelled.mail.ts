import type { EventData, orderCancelled } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { BECAUSE_YOU_ORDERED } from './order-blocks.ts';

export function orderCancelledMail(
  { orderId, number, buyer, reason }: EventData<typeof orderCancelled>,
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: `Your order ${number} was cancelled`,
      preview: reason,
      heading: `Order ${number} was cancelled`,
      blocks: [
        paragraph(`Hello ${buyer.name}, your order was cancelled. ${reason}`),
        paragraph('If you have paid already, all of it goes back to you, without your asking.'),
        action('See your order', links.order(orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
