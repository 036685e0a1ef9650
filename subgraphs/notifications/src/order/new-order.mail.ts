import type { EventData, orderConfirmed } from '@stoa/events';
import { action, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { postalAddress, sentItems } from './order-blocks.ts';

type Confirmed = EventData<typeof orderConfirmed>;

/** @param own the vendor's lines of the order; the others are nobody's business. */
export function newOrderMail(
  { orderId, number, shippingAddress }: Confirmed,
  own: Confirmed['lines'],
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: `New order ${number}`,
      preview: own.map((line) => `${line.quantity} x ${line.productTitle}`).join(', '),
      heading: `You sold something: order ${number}`,
      blocks: [
        paragraph('The order is paid. These are the parts that you send:'),
        sentItems(own, (line) => `${line.variantTitle}, SKU ${line.sku}`),
        postalAddress('Send it to', shippingAddress),
        action('Open the order', links.vendorOrder(orderId)),
      ],
      reason: 'You get this mail because you sell at Stoa.',
    },
    links,
  );
}
