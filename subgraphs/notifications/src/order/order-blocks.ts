import type { EventData, orderConfirmed } from '@stoa/events';
import { items, lines, type Block, type Item, type Sum } from '../mail/blocks.ts';
import { formatMoney } from '../mail/money.ts';

type Confirmed = EventData<typeof orderConfirmed>;
type OrderLine = Confirmed['lines'][number];

/** The reason that stands in all mails to a customer about an order. */
export const BECAUSE_YOU_ORDERED = 'You get this mail because you ordered at Stoa.';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** What was bought, with what it cost. */
export function boughtItems(order: Confirmed): Block {
  const sums: Sum[] = [
    { label: 'Subtotal', amount: formatMoney(order.subtotal) },
    ...(order.discount.amount === 0
      ? []
      : [{ label: 'Discount', amount: `−${formatMoney(order.discount)}` }]),
    { label: 'Shipping', amount: formatMoney(order.shipping) },
    { label: 'Tax', amount: formatMoney(order.tax) },
    { label: 'Total', amount: formatMoney(order.total) },
  ];
  return items(
    order.lines.map((line) => ({ ...itemOf(line), amount: formatMoney(priceOf(line)) })),
    sums,
  );
}

/** What is to be sent, without prices. @param detailOf what stands under the title. */
export function sentItems<
  Line extends { productTitle: string; variantTitle: string; quantity: number },
>(rows: readonly Line[], detailOf: (line: Line) => string): Block {
  return items(rows.map((line) => ({ ...itemOf(line), detail: detailOf(line) })));
}

/** Where it goes. */
export function postalAddress(heading: string, address: Confirmed['shippingAddress']): Block {
  return lines(heading, [
    address.fullName,
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`,
    address.region,
    countryName(address.countryCode),
  ]);
}

function itemOf(line: { productTitle: string; variantTitle: string; quantity: number }): Item {
  const { productTitle: title, variantTitle: detail, quantity } = line;
  return { title, detail, quantity, amount: null };
}

const priceOf = ({ unitPrice, quantity }: OrderLine) => ({
  ...unitPrice,
  amount: unitPrice.amount * quantity,
});

/** In English; a code that is not one is left as it is. */
const countryName = (code: string) =>
  /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;
