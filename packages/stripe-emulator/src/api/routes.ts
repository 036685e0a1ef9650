import { retrieveBalance } from '../balance/retrieve-balance.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { listEvents } from '../events/list-events.ts';
import { cancelPaymentIntent } from '../payment-intents/cancel-payment-intent.ts';
import { capturePaymentIntent } from '../payment-intents/capture-payment-intent.ts';
import { confirmPaymentIntent } from '../payment-intents/confirm-payment-intent.ts';
import { createPaymentIntent } from '../payment-intents/create-payment-intent.ts';
import { listPaymentIntents } from '../payment-intents/list-payment-intents.ts';
import { retrievePaymentIntent } from '../payment-intents/retrieve-payment-intent.ts';
import { updatePaymentIntent } from '../payment-intents/update-payment-intent.ts';
import { createPaymentMethod } from '../payment-methods/create-payment-method.ts';
import { createRefund } from '../refunds/create-refund.ts';
import { listRefunds } from '../refunds/list-refunds.ts';
import type { KeyKind } from './api-key.ts';
import type { Operation } from './call.ts';
import { retrieve } from './retrieve.ts';

interface Route {
  method: 'GET' | 'POST';
  url: string;
  operation: Operation;
  /** The least powerful key that may call it. */
  key: KeyKind;
}

/** All of Stripe's API that there is here. */
export const routes: readonly Route[] = [
  post('/v1/payment_intents', createPaymentIntent),
  get('/v1/payment_intents', listPaymentIntents),
  get('/v1/payment_intents/:id', retrievePaymentIntent, 'publishable'),
  post('/v1/payment_intents/:id', updatePaymentIntent),
  post('/v1/payment_intents/:id/confirm', confirmPaymentIntent, 'publishable'),
  post('/v1/payment_intents/:id/capture', capturePaymentIntent),
  post('/v1/payment_intents/:id/cancel', cancelPaymentIntent),
  post('/v1/refunds', createRefund),
  get('/v1/refunds', listRefunds),
  get('/v1/refunds/:id', retrieve('refund')),
  get('/v1/charges/:id', retrieve('charge')),
  post('/v1/payment_methods', createPaymentMethod, 'publishable'),
  get('/v1/payment_methods/:id', retrieve('payment_method')),
  post('/v1/customers', createCustomer),
  get('/v1/customers/:id', retrieve('customer')),
  get('/v1/events', listEvents),
  get('/v1/events/:id', retrieve('event')),
  get('/v1/balance', retrieveBalance),
];

function get(url: string, operation: Operation, key: KeyKind = 'secret'): Route {
  return { method: 'GET', url, operation, key };
}

function post(url: string, operation: Operation, key: KeyKind = 'secret'): Route {
  return { method: 'POST', url, operation, key };
}
