import { createHash } from 'node:crypto';
import { callerId, conflict, unauthenticated, type Caller } from '@stoa/service-kit';
import { sql } from 'kysely';
import type { Transaction } from './context.ts';

/**
 * Does something once for a key: called again with the same key and input it gives the first
 * result, whatever happened in between. A second call that comes while the first still runs waits
 * for it. Result and effect commit together, in `tx`.
 *
 * @param operation its name; the same key may serve two operations.
 * @param input compared as JSON: send fields in the same order.
 * @param work must read and write only through `tx` (all who wait for the key hold a connection); its
 *   result must survive JSON.
 * @throws `CONFLICT` when the key was used with another input.
 */
export async function once<Result>(
  tx: Transaction,
  caller: Caller,
  operation: string,
  key: string,
  input: unknown,
  work: () => Promise<Result>,
): Promise<Result> {
  const owner = caller.role === 'SERVICE' ? caller.name : callerId(caller);
  if (owner === null) throw unauthenticated();
  const db = tx.em.getKysely();
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');

  // The lock, rather than the table's key, makes a rival wait: the row is written last, when the result is known.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${owner} ${operation} ${key}`}, 0))`.execute(
    db,
  );
  const { rows } = await sql<{ input_hash: string; result: Result }>`
    select input_hash, result from idempotency_key
    where caller_id = ${owner} and operation = ${operation} and key = ${key}
  `.execute(db);
  const [earlier] = rows;
  if (earlier) {
    if (earlier.input_hash === inputHash) return earlier.result;
    throw conflict(
      `The idempotency key "${key}" was already used for ${operation} with another input: take a new key.`,
    );
  }
  const result = await work();
  await sql`
    insert into idempotency_key (caller_id, operation, key, input_hash, result)
    values (${owner}, ${operation}, ${key}, ${inputHash}, ${JSON.stringify(result)}::jsonb)
  `.execute(db);
  return result;
}
