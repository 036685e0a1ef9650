import { z } from 'zod';

/** The configuration is wrong. The message names every wrong variable, so that one start finds them all. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(process: string, problems: readonly string[]) {
    super(
      [
        `${process} cannot start: ${problems.length} setting${problems.length === 1 ? ' is' : 's are'} wrong.`,
        ...problems.map((problem) => `  - ${problem}`),
        'Correct the environment and start again.',
      ].join('\n'),
    );
    this.problems = problems;
  }
}

/**
 * Reads settings from an environment. An empty variable counts as unset, as in a `.env` file.
 *
 * @param process whose settings these are; stands in the message.
 * @throws {SettingsError} naming every variable that is missing or wrong.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  process: string,
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = z.object(shape).safeParse(present);
  if (result.success) return result.data;
  throw new SettingsError(
    process,
    result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return present[name] === undefined
        ? `${name} is not set (${issue.message})`
        : `${name}: ${issue.message}`;
    }),
  );
}

/** A TCP port; 0 lets the system choose. */
export const port = z.coerce.number().int().min(0).max(65_535);

/** An `http:` or `https:` address. */
export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** A `postgres:` address with user, password, host and database. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a postgres:// address',
});

/** A `redis:` or `rediss:` address. */
export const redisUrl = z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' });

/** A shared secret: long enough that it cannot be guessed. */
export const secret = z.string().min(32, 'must have at least 32 characters');

/** `debug` … `fatal`, or `silent`. */
export const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
