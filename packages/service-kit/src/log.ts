import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Never in a log line, whichever object they come in. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'clientSecret',
  'email',
  'phone',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/**
 * What a log line says of an error, and of what caused it. Nothing else that hangs on it: a
 * driver's error carries its connection, password and all.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/**
 * A JSON logger for one process.
 *
 * @param service stands in every line as `service`.
 * @param destination standard output unless given.
 */
export function createLogger(
  service: string,
  level: string,
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
