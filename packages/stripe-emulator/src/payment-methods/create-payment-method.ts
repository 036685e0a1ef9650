import type { Call, Outcome } from '../api/call.ts';
import { common, parseParams } from '../api/params.ts';
import { newPaymentMethod, paymentMethodData } from './payment-method.ts';

const schema = paymentMethodData.extend(common);

/** `POST /v1/payment_methods`: a card becomes a payment method, with either kind of key. */
export function createPaymentMethod(call: Call): Outcome {
  const method = newPaymentMethod(call, parseParams(schema, call.params));
  return { status: 200, body: method, changes: [method] };
}
