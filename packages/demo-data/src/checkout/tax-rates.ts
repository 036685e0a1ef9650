/** The tax that is added at checkout for parcels to a country. */
export interface DemoTaxRate {
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** 1900 is 19 %. */
  readonly basisPoints: number;
}

/**
 * Standard rates of value added tax, as of 2026. A country that is not listed is an export and
 * taxed at 0.
 */
export const demoTaxRates: readonly DemoTaxRate[] = [
  { countryCode: 'AT', basisPoints: 2000 },
  { countryCode: 'BE', basisPoints: 2100 },
  { countryCode: 'CH', basisPoints: 810 },
  { countryCode: 'CZ', basisPoints: 2100 },
  { countryCode: 'DE', basisPoints: 1900 },
  { countryCode: 'DK', basisPoints: 2500 },
  { countryCode: 'ES', basisPoints: 2100 },
  { countryCode: 'FI', basisPoints: 2550 },
  { countryCode: 'FR', basisPoints: 2000 },
  { countryCode: 'GB', basisPoints: 2000 },
  { countryCode: 'GR', basisPoints: 2400 },
  { countryCode: 'HU', basisPoints: 2700 },
  { countryCode: 'IE', basisPoints: 2300 },
  { countryCode: 'IT', basisPoints: 2200 },
  { countryCode: 'NL', basisPoints: 2100 },
  { countryCode: 'NO', basisPoints: 2500 },
  { countryCode: 'PL', basisPoints: 2300 },
  { countryCode: 'PT', basisPoints: 2300 },
  { countryCode: 'SE', basisPoints: 2500 },
  { countryCode: 'US', basisPoints: 0 },
];
