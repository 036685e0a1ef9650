import { createHash } from 'node:crypto';
import { callerId, conflict, unauthenticated, type Caller } from '@stoa/service-kit';
import { sql } from 'kysely';
import type { Context, Transaction } from './context.ts';

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
  const owner = ownerOf(caller);
  const inputHash = hashOf(input);
  const db = tx.em.getKysely();

  // The lock, rather than the table's key, makes a rival wait: the row is written last, when the result is known.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${owner} ${operation} ${key}`}, 0))`.execute(
    db,
  );
  const earlier = await find<Result>(tx, { owner, operation, key, inputHash });
  if (earlier) return earlier.result;
  const result = await work();
  await sql`
    insert into idempotency_key (caller_id, operation, key, input_hash, result)
    values (${owner}, ${operation}, ${key}, ${inputHash}, ${JSON.stringify(result)}::jsonb)
  `.execute(db);
  return result;
}

/**
 * The result that `once` gave earlier for a key, outside a transaction: for what must be asked of
 * others before `once`, and need not be asked again. Null says nothing of calls that are under way.
 *
 * @param operation @param input as for `once`.
 * @throws `CONFLICT` when the key was used with another input.
 */
export async function recall<Result>(
  context: Pick<Context, 'caller' | 'em'>,
  operation: string,
  key: string,
  input: unknown,
): Promise<Earlier<Result> | null> {
  const owner = ownerOf(context.caller);
  return find<Result>(context, { owner, operation, key, inputHash: hashOf(input) });
}

interface Earlier<Result> {
  readonly result: Result;
}

interface Use {
  readonly owner: string;
  readonly operation: string;
  readonly key: string;
  readonly inputHash: string;
}

async function find<Result>(
  { em }: Pick<Context, 'em'>,
  { owner, operation, key, inputHash }: Use,
): Promise<Earlier<Result> | null> {
  const { rows } = await sql<{ input_hash: string; result: Result }>`
    select input_hash, result from idempotency_key
    where caller_id = ${owner} and operation = ${operation} and key = ${key}
  `.execute(em.getKysely());
  const [earlier] = rows;
  if (!earlier) return null;
  if (earlier.input_hash === inputHash) return earlier;
  throw conflict(
    `The idempotency key "${key}" was already used for ${operation} with another input: take a new key.`,
  );
}

function ownerOf(caller: Caller): string {
  const owner = caller.role === 'SERVICE' ? caller.name : callerId(caller);
  if (owner === null) throw unauthenticated();
  return owner;
}

const hashOf = (input: unknown) =>
  createHash('sha256').update(JSON.stringify(input)).digest('base64url');
