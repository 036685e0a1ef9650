import { formatMoney, type Amount } from '../mail/money.ts';
import type { Notice } from '../message/message.ts';

/** What people are told in the app about an order, given by its number. */
export const orderNotices = {
  confirmed: (number: string, total: Amount): Notice => ({
    title: `Order ${number} is confirmed`,
    body: `Thank you! We received your payment of ${formatMoney(total)} and tell you when it ships.`,
  }),
  /** @param reason for a person: "The payment was not made in time." */
  cancelled: (number: string, reason: string): Notice => ({
    title: `Order ${number} was cancelled`,
    body: reason,
  }),
  /** @param complete whether nothing is left to ship. */
  fulfilled: (number: string, carrier: string, complete: boolean): Notice => ({
    title: complete ? `Order ${number} is on its way` : `A part of order ${number} is on its way`,
    body: `The parcel was handed to ${carrier}.`,
  }),
  delivered: (number: string): Notice => ({
    title: `Order ${number} was delivered`,
    body: 'The last parcel has arrived. We hope you like it.',
  }),
  refunded: (number: string, amount: Amount): Notice => ({
    title: `${formatMoney(amount)} are on their way back`,
    body: `We refunded ${formatMoney(amount)} for order ${number}.`,
  }),
  /** To a vendor. @param units of theirs, in all lines. */
  sold: (number: string, units: number): Notice => ({
    title: `New order ${number}`,
    body:
      units === 1 ? 'One unit is waiting to be sent.' : `${units} units are waiting to be sent.`,
  }),
};
