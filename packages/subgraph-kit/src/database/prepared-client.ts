import { Client, DatabaseError } from 'pg';

/** Beyond these, statements are planned each time: a long list of ids makes a text of its own for each length. */
const REMEMBERED = 1_000;
/** Postgres's code for, among others, a plan that no longer fits its tables. */
const FEATURE_NOT_SUPPORTED = '0A000';

/** One statement of the kinds that are planned. Migrations send several in one text, which cannot be prepared. */
const PLANNED = /^\s*(select|insert|update|delete|with)\b[^;]*$/i;

const names = new Map<string, string>();
let named = 0;

/**
 * A connection that has Postgres parse and plan each statement once, and not each time: for the
 * short statements of a shop that is most of the work (1.5 ms of planning for 0.8 ms of executing).
 * Takes effect on what comes with a list of values, be it empty; the rest is sent as it is.
 */
export class PreparedClient extends Client {
  // The signature that fits every overload of the one it stands for.
  override query(...given: never[]): never {
    const [text, values, callback]: unknown[] = given;
    const send = (...sent: unknown[]) => Reflect.apply(super.query, this, sent) as never;
    const isPreparable = typeof text === 'string' && Array.isArray(values);
    const name = isPreparable ? nameOf(text) : undefined;
    if (name === undefined) return send(...given);
    const settled = (error: unknown) => forgetIfOutdated(text as string, error);
    if (typeof callback !== 'function') {
      const answer: Promise<unknown> = send({ name, text, values });
      answer.catch(settled);
      return answer as never;
    }
    return send({ name, text, values }, (error: unknown, result: unknown) => {
      settled(error);
      callback(error, result);
    });
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= REMEMBERED || !PLANNED.test(text)) return known;
  named += 1;
  const name = `stoa_${named}`;
  names.set(text, name);
  return name;
}

/**
 * A newer build has added a column to a table that `select *` reads: the statement fails once and
 * is then planned anew, on every connection, under another name.
 */
function forgetIfOutdated(text: string, error: unknown): void {
  if (error instanceof DatabaseError && error.code === FEATURE_NOT_SUPPORTED) names.delete(text);
}
