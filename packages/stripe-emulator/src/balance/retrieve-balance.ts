import type { Stripe } from 'stripe';
import { z } from 'zod';
import { found, type Call, type Outcome } from '../api/call.ts';
import { common, parseParams } from '../api/params.ts';

const schema = z.strictObject(common);

/** `GET /v1/balance`: what was captured less what was refunded, for each currency, without fees. */
export function retrieveBalance(call: Call): Outcome {
  parseParams(schema, call.params);
  const amounts = new Map<string, number>();
  for (const { currency, amount_captured, amount_refunded } of call.store.all('charge'))
    amounts.set(currency, (amounts.get(currency) ?? 0) + amount_captured - amount_refunded);
  const balance: Stripe.Balance = {
    object: 'balance',
    available: Array.from(amounts, ([currency, amount]) => ({ currency, amount })),
    livemode: false,
    pending: [],
  };
  return found(balance);
}
