import type { DemoAddress } from '../accounts/demo-accounts.ts';

/** Where an order stands; the names are those of the orders subgraph. */
export type DemoOrderStatus =
  | 'CONFIRMED'
  | 'PARTIALLY_FULFILLED'
  | 'FULFILLED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'RETURN_REQUESTED'
  | 'RETURNED'
  | 'REFUNDED';

/** An order of the past 90 days. All amounts are in cents of a euro. */
export interface DemoOrder {
  readonly id: string;
  /** `S-10001`, ascending in time. */
  readonly number: string;
  readonly status: DemoOrderStatus;
  readonly customerId: string;
  readonly email: string;
  readonly customerName: string;
  readonly placedAt: Date;
  /** When it was paid; null when it was cancelled before that. */
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly lines: readonly DemoOrderLine[];
  /** The sum of the lines. */
  readonly subtotal: number;
  /** What the coupon takes off the subtotal; free shipping shows in `shipping` instead. */
  readonly discount: number;
  readonly shipping: number;
  /** On subtotal − discount + shipping, rounded half up. */
  readonly tax: number;
  /** subtotal − discount + shipping + tax. */
  readonly total: number;
  readonly couponCode: string | null;
  readonly shippingMethodCode: string;
  readonly shippingAddress: DemoAddress;
  /** One for each vendor that has sent its lines. */
  readonly fulfilments: readonly DemoFulfilment[];
  readonly returnRequest: DemoReturnRequest | null;
  readonly payment: DemoPayment;
}

/** A variant in an order, with everything as it was when it was bought. */
export interface DemoOrderLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly productTitle: string;
  readonly variantTitle: string;
  readonly sku: string;
  /** In cents. */
  readonly unitPrice: number;
  readonly quantity: number;
  /** `unitPrice` times `quantity`. */
  readonly total: number;
}

/** A quantity of an order's line. */
export interface DemoLineQuantity {
  readonly lineId: string;
  readonly quantity: number;
}

/** A parcel with one vendor's lines of an order. */
export interface DemoFulfilment {
  readonly id: string;
  readonly vendorId: string;
  readonly lines: readonly DemoLineQuantity[];
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly shippedAt: Date;
  readonly deliveredAt: Date | null;
}

/** A customer's wish to send an order back, and how far it has come. */
export interface DemoReturnRequest {
  readonly id: string;
  readonly reason: string;
  readonly lines: readonly DemoLineQuantity[];
  readonly requestedAt: Date;
  /** When the goods were back; null: not yet. */
  readonly receivedAt: Date | null;
}

/** The money of an order. */
export interface DemoPayment {
  readonly id: string;
  readonly status: 'SUCCEEDED' | 'CANCELLED' | 'REFUNDED';
  /** The order's total, in cents. */
  readonly amount: number;
  /** In the form of the provider's ids: `pi_` and 24 characters. */
  readonly providerReference: string;
  /** As the provider names it; null when no card was used before it was cancelled. */
  readonly cardBrand: 'visa' | 'mastercard' | 'amex' | null;
  readonly cardLast4: string | null;
  readonly paidAt: Date | null;
  /** In cents. */
  readonly refundedAmount: number;
  readonly refundedAt: Date | null;
}
