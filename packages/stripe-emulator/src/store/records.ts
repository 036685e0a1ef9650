import type { Stripe } from 'stripe';

/**
 * What the emulator keeps. Stripe's own objects have the SDK's types, narrowed: inside, a link to
 * another object is always its id (`expand` makes it an object in an answer). A record is never
 * changed in place; a change is a new record with the same id.
 */
export interface PaymentIntent extends Stripe.PaymentIntent {
  client_secret: string;
  customer: string | null;
  latest_charge: string | null;
  payment_method: string | null;
}

export interface Charge extends Stripe.Charge {
  customer: string | null;
  payment_intent: string;
}

export interface Refund extends Stripe.Refund {
  charge: string;
  payment_intent: string;
}

export interface PaymentMethod extends Stripe.PaymentMethod {
  type: 'card';
  card: Stripe.PaymentMethod.Card;
}

export type Customer = Stripe.Customer;

export type EventType =
  | 'charge.captured'
  | 'charge.failed'
  | 'charge.refunded'
  | 'charge.succeeded'
  | 'payment_intent.amount_capturable_updated'
  | 'payment_intent.canceled'
  | 'payment_intent.created'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.succeeded'
  | 'refund.created';

/** `data.object` is a snapshot; `pending_webhooks` is 1 until the webhook answered with a 2xx. */
export interface Event extends Stripe.EventBase {
  type: EventType;
  data: { object: PaymentIntent | Charge | Refund };
}

/** One visit to the bank's 3-D Secure page; its id stands in the page's address. */
export interface Authentication {
  id: string;
  object: 'authentication';
  payment_intent: string;
  return_url: string | null;
  /** Null until the shopper pressed a button. */
  outcome: 'complete' | 'fail' | null;
}

/** The answer given to an `Idempotency-Key`, which is the id. */
export interface IdempotentAnswer {
  id: string;
  object: 'idempotent_answer';
  /** Of the request: the same key with another request is an error. */
  fingerprint: string;
  /** Seconds since 1970. */
  created: number;
  status: number;
  body: object;
}

export interface Tables {
  payment_intent: PaymentIntent;
  charge: Charge;
  refund: Refund;
  payment_method: PaymentMethod;
  customer: Customer;
  event: Event;
  authentication: Authentication;
  idempotent_answer: IdempotentAnswer;
}

export type StoredRecord = Tables[keyof Tables];

/** The event with this id reached the webhook; kept apart from the event to keep the journal small. */
export interface EventDelivered {
  id: string;
  object: 'event_delivered';
}

export type Change = StoredRecord | EventDelivered;
