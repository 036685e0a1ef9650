import type { EventData, orderCancelled } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { BECAUSE_YOU_ORDERED } from './order-blocks.ts';

/** What a buyer typed as the reason stays out: the address may be another person's. */
export function orderCancelledMail(
  { orderId, number, buyer, byBuyer, reason }: EventData<typeof orderCancelled>,
  links: Links,
): Mail {
  const why = byBuyer ? 'It was cancelled at your request.' : reason;
  return writeLetter(
    {
      subject: `Your order ${number} was cancelled`,
      preview: why,
      heading: `Order ${number} was cancelled`,
      blocks: [
        paragraph(`Hello ${buyer.name}, your order was cancelled. ${why}`),
        paragraph('What you paid goes back to you, without your asking.'),
        action('See your order', links.order(orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
