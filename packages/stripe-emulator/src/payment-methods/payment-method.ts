import { z } from 'zod';
import { type Call } from '../api/call.ts';
import { invalidRequest, resourceMissing, StripeApiError } from '../api/errors.ts';
import { metadata, nullable, positiveInteger } from '../api/params.ts';
import { newId } from '../store/new-id.ts';
import type { PaymentMethod } from '../store/records.ts';
import {
  notATestCard,
  testCardByNumber,
  testCardByPaymentMethod,
  type TestCard,
} from './test-cards.ts';

/** A card as a browser sends it: `payment_method_data`, and the body of `POST /v1/payment_methods`. */
export const paymentMethodData = z.strictObject({
  type: z.literal('card'),
  card: z.strictObject({
    number: z.string().transform((number) => number.replaceAll(/[\s-]/g, '')),
    exp_month: positiveInteger.optional(),
    exp_year: positiveInteger.optional(),
    cvc: z.string().optional(),
  }),
  billing_details: z
    .strictObject({
      name: nullable.optional(),
      email: nullable.optional(),
      phone: nullable.optional(),
      address: z
        .strictObject({
          city: nullable.default(null),
          country: nullable.default(null),
          line1: nullable.default(null),
          line2: nullable.default(null),
          postal_code: nullable.default(null),
          state: nullable.default(null),
        })
        .optional(),
    })
    .optional(),
  metadata: metadata.optional(),
});

/** How to pay: an id, a card, or neither. */
export const paymentMethodParams = {
  payment_method: z.string().optional(),
  payment_method_data: paymentMethodData.optional(),
};

/**
 * The payment method that a request names, if any.
 * @throws StripeApiError 400 when it names two or an unknown one, 402 when it has a bad card.
 */
export function paymentMethodFrom(
  call: Call,
  params: z.infer<z.ZodObject<typeof paymentMethodParams>>,
): PaymentMethod | null {
  const { payment_method: id, payment_method_data: data } = params;
  if (id !== undefined && data)
    throw invalidRequest('You may only specify one of payment_method and payment_method_data.');
  if (data) return newPaymentMethod(call, data);
  return id === undefined ? null : paymentMethodById(call, id);
}

/**
 * A payment method from a card's data, not yet stored.
 * @throws StripeApiError 402 for a card that is no test card, or one that has expired.
 */
export function newPaymentMethod(
  call: Call,
  { card, billing_details: billing, metadata }: z.infer<typeof paymentMethodData>,
): PaymentMethod {
  const testCard = testCardByNumber.get(card.number);
  if (!testCard)
    throw new StripeApiError(402, { type: 'card_error', param: 'number', ...notATestCard });
  const thisYear = new Date(call.now * 1000).getUTCFullYear();
  // Two digits are enough for Stripe.
  const { exp_year: given = thisYear + 4 } = card;
  const year = given < 100 ? 2000 + given : given;
  const month = card.exp_month ?? 12;
  if (month > 12) throw badExpiry('month');
  if (Date.UTC(year, month) <= call.now * 1000) throw badExpiry(year < thisYear ? 'year' : 'month');
  return {
    ...fromTestCard(call, testCard, month, year),
    billing_details: {
      address: billing?.address ?? null,
      email: billing?.email ?? null,
      name: billing?.name ?? null,
      phone: billing?.phone ?? null,
      tax_id: null,
    },
    metadata: metadata || {},
  };
}

/**
 * The payment method that `id` names: one that was created before, or a new one for an id such as
 * `pm_card_visa`.
 * @throws StripeApiError 400 when there is none.
 */
export function paymentMethodById(call: Call, id: string): PaymentMethod {
  const testCard = testCardByPaymentMethod.get(id);
  if (testCard) {
    const nextYear = new Date(call.now * 1000).getUTCFullYear() + 1;
    return fromTestCard(call, testCard, 12, nextYear);
  }
  const method = call.store.find('payment_method', id);
  if (!method) throw resourceMissing(400, 'PaymentMethod', id, 'payment_method');
  return method;
}

/** What paying with `method` does. */
export function testCardOf(method: PaymentMethod): TestCard {
  const card = testCardByNumber.get(method.card.fingerprint ?? '');
  if (!card)
    throw new Error(`${method.id} was made from a card that is not in the table of test cards.`);
  return card;
}

function fromTestCard(call: Call, card: TestCard, month: number, year: number): PaymentMethod {
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: card.brand,
      exp_month: month,
      exp_year: year,
      // Stripe's is the same for the same number too; here it is the number.
      fingerprint: card.number,
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: call.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}

function badExpiry(part: 'month' | 'year'): StripeApiError {
  return new StripeApiError(402, {
    type: 'card_error',
    code: `invalid_expiry_${part}`,
    message: `Your card's expiration ${part} is invalid.`,
    param: `exp_${part}`,
  });
}
