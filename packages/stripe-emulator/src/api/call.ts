import type { Change, Tables } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { KeyKind } from './api-key.ts';
import { resourceMissing } from './errors.ts';

/** A request to the API, as an operation sees it. */
export interface Call {
  /** To read; writing is done by returning `changes`. */
  readonly store: Pick<Store, 'all' | 'find'>;
  readonly key: KeyKind;
  /** From the address; empty where the route has none. */
  readonly id: string;
  /** Query and body, parsed as forms but not checked. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  /** Seconds since 1970. */
  readonly now: number;
  /** The emulator's address as the caller sees it, for links in answers. */
  readonly baseUrl: string;
}

/** What an operation answers, and what is to be written before the answer is sent. */
export interface Outcome {
  readonly status: number;
  readonly body: object;
  readonly changes: readonly Change[];
}

/**
 * Reads, decides and returns. It is synchronous, and its changes are committed before another runs:
 * two refunds cannot both take the last of a charge.
 * @throws StripeApiError when the request is refused; nothing is written then.
 */
export type Operation = (call: Call) => Outcome;

export function found(body: object): Outcome {
  return { status: 200, body, changes: [] };
}

/** The record that the address names. */
export function subject<Kind extends keyof Tables>(call: Call, kind: Kind): Tables[Kind] {
  const record = call.store.find(kind, call.id);
  if (!record)
    throw resourceMissing(404, kind, call.id, kind === 'payment_intent' ? 'intent' : 'id');
  return record;
}
