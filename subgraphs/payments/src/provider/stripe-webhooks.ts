import { Stripe } from 'stripe';

/** What is done about each of these is the same: the payment is read again from Stripe. */
const EVENTS: ReadonlySet<string> = new Set<Stripe.Event.Type>([
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
]);

/** Something that Stripe says has changed. */
export interface WebhookNotice {
  /** Stripe's id of the event: the same each time it is delivered. */
  readonly id: string;
  readonly type: string;
  /** The PaymentIntent that it is about. */
  readonly reference: string;
}

export interface StripeWebhooks {
  /**
   * @param body the bytes as they came: the signature is over them.
   * @returns null for an event of no interest here.
   * @throws {Stripe.errors.StripeSignatureVerificationError} when Stripe did not sign it, or more
   *   than five minutes ago.
   */
  read(body: Buffer, signature: string): WebhookNotice | null;
}

export function createStripeWebhooks(secret: string): StripeWebhooks {
  return {
    read(body, signature) {
      const event = Stripe.webhooks.constructEvent(body, signature, secret);
      const reference = EVENTS.has(event.type) ? intentOf(event.data.object) : null;
      return reference === null ? null : { id: event.id, type: event.type, reference };
    },
  };
}

function intentOf(object: Stripe.Event.Data.Object): string | null {
  if (!('object' in object)) return null;
  if (object.object === 'payment_intent') return (object as Stripe.PaymentIntent).id;
  const { payment_intent: intent } = object as Stripe.Charge | Stripe.Refund;
  return typeof intent === 'string' ? intent : (intent?.id ?? null);
}
