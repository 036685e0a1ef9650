/** The columns that make an `Address`. */
export const ADDRESS_COLUMNS = [
  'id',
  'account_id as accountId',
  'full_name as fullName',
  'line1',
  'line2',
  'city',
  'postal_code as postalCode',
  'region',
  'country_code as countryCode',
  'phone',
  'is_default_shipping as isDefaultShipping',
  'is_default_billing as isDefaultBilling',
] as const;
