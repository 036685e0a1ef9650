import { demoId } from '../demo-id.ts';

/** A way to send a parcel. */
export interface DemoShippingMethod {
  readonly id: string;
  readonly code: 'STANDARD' | 'EXPRESS' | 'WORLDWIDE';
  readonly name: string;
  readonly description: string;
  /** Net price in cents of a euro. */
  readonly price: number;
  /** From this subtotal (in cents, before discounts) it costs nothing; null: it always costs. */
  readonly freeFrom: number | null;
  /** ISO 3166-1 alpha-2 codes of where it delivers; null: everywhere. */
  readonly countries: readonly string[] | null;
  /** Working days from dispatch, at least and at most. */
  readonly estimatedDays: readonly [min: number, max: number];
  /** Its place in the list, from 0. */
  readonly position: number;
  readonly createdAt: Date;
}

const createdAt = new Date('2024-08-12T10:00:00Z');

// prettier-ignore
const europe = [
  'AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'GR', 'HU', 'IE', 'IT', 'LU', 'NL',
  'NO', 'PL', 'PT', 'SE', 'SI', 'SK',
];

/** The shipping methods of the demo shop. */
export const demoShippingMethods: readonly DemoShippingMethod[] = [
  {
    id: demoId('shipping-method:standard', createdAt),
    code: 'STANDARD',
    name: 'Standard',
    description: 'To your door within Europe. Free from 60 €.',
    price: 490,
    freeFrom: 6000,
    countries: europe,
    estimatedDays: [2, 4],
    position: 0,
    createdAt,
  },
  {
    id: demoId('shipping-method:express', createdAt),
    code: 'EXPRESS',
    name: 'Express',
    description: 'Sent the same day if ordered before noon; within Europe.',
    price: 1290,
    freeFrom: null,
    countries: europe,
    estimatedDays: [1, 2],
    position: 1,
    createdAt,
  },
  {
    id: demoId('shipping-method:worldwide', createdAt),
    code: 'WORLDWIDE',
    name: 'Worldwide',
    description: 'By air to any country, with tracking all the way. Free from 250 €.',
    price: 2490,
    freeFrom: 25000,
    countries: null,
    estimatedDays: [6, 12],
    position: 2,
    createdAt,
  },
];
