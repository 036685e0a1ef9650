import { defineEntity, p } from '@mikro-orm/core';

/** The tax on parcels to a country. One that is not listed is an export: 0. */
export const TaxRateEntity = defineEntity({
  name: 'TaxRate',
  tableName: 'tax_rate',
  properties: {
    /** ISO 3166-1 alpha-2. */
    countryCode: p.text().primary(),
    /** 1900 is 19 %. */
    basisPoints: p.integer(),
  },
});
