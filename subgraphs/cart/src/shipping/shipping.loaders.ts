import { defineIdLoader, defineLoader } from '@stoa/subgraph-kit';
import { tables } from '../database.ts';
import { SHIPPING_METHOD_COLUMNS, toShippingMethod } from './shipping.rows.ts';

export const shippingMethodById = defineIdLoader(async (context, ids) => {
  const rows = await tables(context)
    .selectFrom('shipping_method')
    .select(SHIPPING_METHOD_COLUMNS)
    .where('id', 'in', ids)
    .execute();
  return rows.map(toShippingMethod);
});

/** In place of a country: all methods there are. A loader takes no null. */
export const ANYWHERE = '';

/** The methods that deliver to each country, in order. */
export const shippingMethodsTo = defineLoader(async (context, countryCodes: readonly string[]) => {
  const rows = await tables(context)
    .selectFrom('shipping_method')
    .select(SHIPPING_METHOD_COLUMNS)
    .select('countries')
    .orderBy('position')
    .execute();
  return countryCodes.map((code) =>
    rows
      .filter(({ countries }) => code === ANYWHERE || (countries?.includes(code) ?? true))
      .map(toShippingMethod),
  );
});
