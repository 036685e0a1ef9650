import type { EventData, paymentRefunded } from '@stoa/events';
import { action, facts, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { formatMoney } from '../mail/money.ts';
import { BECAUSE_YOU_ORDERED } from '../order/order-blocks.ts';

export function paymentRefundedMail(
  { orderId, refunded, amount }: EventData<typeof paymentRefunded>,
  { number, name }: { number: string; name: string },
  links: Links,
): Mail {
  return writeLetter(
    {
      subject: `Your refund for order ${number}`,
      preview: `${formatMoney(refunded)} are on their way back to you.`,
      heading: `${formatMoney(refunded)} are on their way back`,
      blocks: [
        paragraph(
          `Hello ${name}, we sent the money back the way it came. Banks take up to ten days to show it.`,
        ),
        facts([
          ['Order', number],
          ['Refund', formatMoney(refunded)],
          ['Paid', formatMoney(amount)],
        ]),
        action('See your order', links.order(orderId)),
      ],
      reason: BECAUSE_YOU_ORDERED,
    },
    links,
  );
}
