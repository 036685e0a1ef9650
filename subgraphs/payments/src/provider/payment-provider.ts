/** What a provider is asked to take for an order. */
export interface IntentRequest {
  readonly paymentId: string;
  /** The idempotency key: asked again with the same content, the provider gives the first intent. */
  readonly orderId: string;
  /** In cents. */
  readonly amount: number;
  readonly currency: string;
  readonly email: string;
  readonly description: string;
}

/** A payment as the provider knows it now. */
export interface ProviderIntent {
  /** The provider's id of it. */
  readonly reference: string;
  /** Our id of it, as we told the provider; null when it is not ours. */
  readonly paymentId: string | null;
  /** Lets a browser pay. */
  readonly clientSecret: string | null;
  /** OPEN can still be paid; the others are final. */
  readonly status: 'OPEN' | 'SUCCEEDED' | 'CANCELLED';
  /** In cents; 0 unless it succeeded. */
  readonly receivedAmount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** The last try, when it was declined. */
  readonly failure: { readonly reference: string; readonly reason: string } | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
  readonly refunds: readonly ProviderRefund[];
}

/** A refund that the provider is asked for. */
export interface RefundRequest {
  /** The idempotency key. */
  readonly refundId: string;
  /** The provider's id of the payment. */
  readonly reference: string;
  /** In cents. */
  readonly amount: number;
}

/** A refund as the provider knows it now. */
export interface ProviderRefund {
  /** The provider's id of it. */
  readonly reference: string;
  /** Our id of it; null when it was made at the provider. */
  readonly refundId: string | null;
  /** In cents. */
  readonly amount: number;
  readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  readonly failureReason: string | null;
}

/**
 * Takes money and gives it back. Every call may be made again, at once or later, without another
 * effect. All throw `SERVICE_UNAVAILABLE` when the provider does not answer, which says nothing of
 * what it did: ask again.
 */
export interface PaymentProvider {
  /** As it stands in the database and the API. */
  readonly name: string;
  /** @throws {ProviderRefusal} when it will never be taken on. */
  createIntent(request: IntentRequest): Promise<ProviderIntent>;
  /** The payment as it is now; null when the provider keeps no state of its own. */
  readIntent(reference: string): Promise<ProviderIntent | null>;
  /** Makes it impossible to pay, unless it is paid already. @returns how it stands afterwards. */
  cancelIntent(reference: string): Promise<ProviderIntent | null>;
  /** @throws {ProviderRefusal} when it will never be refunded. */
  refund(request: RefundRequest): Promise<ProviderRefund>;
}

/** The provider has understood, and will not do it, however often it is asked. */
export class ProviderRefusal extends Error {
  override readonly name = 'ProviderRefusal';
}

/** What a call gave, or the refusal that it threw. Other errors are thrown on. */
export async function orRefusal<Answer>(call: Promise<Answer>): Promise<Answer | ProviderRefusal> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ProviderRefusal) return error;
    throw error;
  }
}
