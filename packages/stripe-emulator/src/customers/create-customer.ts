import { z } from 'zod';
import type { Call, Outcome } from '../api/call.ts';
import { common, mergeMetadata, metadata, nullable, parseParams } from '../api/params.ts';
import { newId } from '../store/new-id.ts';
import type { Customer } from '../store/records.ts';

const schema = z.strictObject({
  ...common,
  description: nullable.default(null),
  email: nullable.default(null),
  metadata: metadata.optional(),
  name: nullable.default(null),
  phone: nullable.default(null),
});

/** `POST /v1/customers` */
export function createCustomer(call: Call): Outcome {
  const { description, email, name, phone, ...params } = parseParams(schema, call.params);
  const customer: Customer = {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: call.now,
    currency: null,
    default_source: null,
    delinquent: false,
    description,
    email,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: mergeMetadata({}, params.metadata),
    name,
    phone,
    shipping: null,
  };
  return { status: 200, body: customer, changes: [customer] };
}
