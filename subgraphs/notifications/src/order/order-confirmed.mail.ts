import type { EventData, orderConfirmed } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { formatMoney } from '../mail/money.ts';
import { BECAUSE_YOU_ORDERED, boughtItems, postalAddress } from './order-blocks.ts';

export function orderConfirmedMail(order: EventData<typeof orderConfirmed>, links: Links): Mail {
  const { number, buyer, total } = order;
  return writeLetter(
    {
      subject: `Your order ${number} is confirmed`,
      preview: `We received your payment of ${formatMoney(total)}.`,
      heading: `Thank you, ${buyer.name}`,
      blocks: [
        paragraph(
          `We received your payment. Order ${number} is being prepared; we write again when it ships.`,
        ),
        boughtItems(order),
        postalAddress('We send it to', order.shippingAddress),
        action('See your order', links.order(order.orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
