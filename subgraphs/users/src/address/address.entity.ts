import { defineEntity, p } from '@mikro-orm/core';

/** Where somebody's parcels and bills go. */
export const AddressEntity = defineEntity({
  name: 'Address',
  tableName: 'address',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    fullName: p.text(),
    line1: p.text(),
    line2: p.text().strictNullable(),
    city: p.text(),
    postalCode: p.text(),
    region: p.text().strictNullable(),
    /** ISO 3166-1 alpha-2. */
    countryCode: p.text(),
    /** E.164. */
    phone: p.text().strictNullable(),
    isDefaultShipping: p.boolean(),
    isDefaultBilling: p.boolean(),
    createdAt: p.datetime(),
  },
});
