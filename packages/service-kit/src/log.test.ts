import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLogger('test', 'info', destination));
  return text;
}

test('a log line holds no secret, whichever object it comes in', () => {
  const line = logged((log) =>
    log.info({ password: 'p1', session: { refreshToken: 'p2' }, to: { email: 'p3@example.org' } }),
  );
  expect(line).not.toMatch(/p1|p2|p3/);
});

test('an error is logged with its cause, and without the connection that hangs on it', () => {
  const cause = Object.assign(new Error('refused'), { client: { password: 'p1' } });
  const line = logged((log) => log.error({ err: new Error('no answer', { cause }) }, 'failed'));
  expect(line).toContain('no answer');
  expect(line).toContain('refused');
  expect(line).not.toContain('p1');
});
