import { invalidRequest } from '../api/errors.ts';

/** In minor units: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const minimum: Readonly<Record<string, number>> = {
  aud: 50,
  cad: 50,
  chf: 50,
  dkk: 250,
  eur: 50,
  gbp: 30,
  jpy: 50,
  nok: 300,
  nzd: 50,
  pln: 200,
  sek: 300,
  usd: 50,
};
const maximum = 99_999_999;

/** @throws StripeApiError 400 for an amount (in minor units) that Stripe would not charge. */
export function assertChargeable(amount: number, currency: string): void {
  const least = minimum[currency] ?? 1;
  if (amount < least) {
    throw invalidRequest(`Amount must be at least ${least} in the minor unit of ${currency}.`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  if (amount > maximum) {
    throw invalidRequest(
      `Amount must be no more than ${maximum} in the minor unit of ${currency}.`,
      {
        code: 'amount_too_large',
        param: 'amount',
      },
    );
  }
}
