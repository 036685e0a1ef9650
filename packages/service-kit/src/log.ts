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
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
