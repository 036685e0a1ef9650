import { money } from '@stoa/subgraph-kit';
import type { Selectable } from 'kysely';
import type { Tables } from '../database.ts';
import type { ShippingMethod } from './shipping.types.ts';

/** The columns that make a `ShippingMethod`. */
export const SHIPPING_METHOD_COLUMNS = [
  'shipping_method.id',
  'shipping_method.code',
  'shipping_method.name',
  'shipping_method.description',
  'shipping_method.price',
  'shipping_method.free_from',
  'shipping_method.estimated_days_min',
  'shipping_method.estimated_days_max',
] as const;

/** Amounts in cents. */
export type ShippingMethodRow = Omit<
  Selectable<Tables['shipping_method']>,
  'countries' | 'position'
>;

export function toShippingMethod(row: ShippingMethodRow): ShippingMethod {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    description: row.description,
    price: money(row.price),
    freeFrom: row.free_from === null ? null : money(row.free_from),
    estimatedDaysMin: row.estimated_days_min,
    estimatedDaysMax: row.estimated_days_max,
  };
}
