import type { EventData, productStockDepleted } from '@stoa/events';
import { action, facts, paragraph } from '../mail/blocks.ts';
import { writeLetter, type Mail } from '../mail/letter.ts';
import type { Links } from '../mail/links.ts';
import { stockDepletedNotice } from './stock-depleted-notice.ts';

export function stockDepletedMail(
  { productId, sku, available, threshold }: EventData<typeof productStockDepleted>,
  links: Links,
): Mail {
  const { title, body } = stockDepletedNotice(sku, available);
  return writeLetter(
    {
      subject: title,
      preview: body,
      heading: title,
      blocks: [
        paragraph(body),
        facts([
          ['SKU', sku],
          ['Left to sell', `${available}`],
          ['You are told at', `${threshold} or fewer`],
        ]),
        action('Open the product', links.vendorProduct(productId)),
      ],
      reason: 'You get this mail because you sell at Stoa.',
    },
    links,
  );
}
