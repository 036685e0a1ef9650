import { hash } from 'node:crypto';
import type { IdempotentAnswer } from '../store/records.ts';
import { StripeApiError } from './errors.ts';
import type { Call, Outcome } from './call.ts';

/** Stripe forgets a key after this many seconds. */
const keptFor = 24 * 3600;

/**
 * `Idempotency-Key` as Stripe has it: https://docs.stripe.com/api/idempotent_requests. The answer is
 * among the outcome's changes, so it is written with what it tells of: after a crash a repeated
 * request finds both or neither. A refused request is not remembered; a declined card is.
 * @throws StripeApiError 400 when the key came with another request before.
 */
export function onceForEachKey(
  call: Call,
  address: string,
  run: () => Outcome,
): { outcome: Outcome; replayed: boolean } {
  const key = call.idempotencyKey;
  if (key === null) return { outcome: run(), replayed: false };
  const fingerprint = hash(
    'sha256',
    `${call.key} ${address} ${JSON.stringify(call.params)}`,
    'base64',
  );
  const earlier = call.store.find('idempotent_answer', key);
  if (earlier && earlier.created + keptFor > call.now) {
    if (earlier.fingerprint !== fingerprint) throw keyReused(key);
    return { outcome: { status: earlier.status, body: earlier.body, changes: [] }, replayed: true };
  }
  const outcome = run();
  const answer: IdempotentAnswer = {
    id: key,
    object: 'idempotent_answer',
    fingerprint,
    created: call.now,
    status: outcome.status,
    body: outcome.body,
  };
  return { outcome: { ...outcome, changes: [...outcome.changes, answer] }, replayed: false };
}

function keyReused(key: string): StripeApiError {
  return new StripeApiError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}
