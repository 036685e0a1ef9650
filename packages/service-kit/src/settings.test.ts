import { expect, test } from 'vitest';
import { z } from 'zod';
import { httpUrl, port, postgresUrl, readSettings, secret, SettingsError } from './settings.ts';

const shape = {
  DATABASE_URL: postgresUrl,
  PORT: port.default(4_001),
  SERVICE_SECRET: secret,
  USERS_URL: httpUrl.optional(),
  SEED_DEMO: z.stringbool().default(false),
};

const good = {
  DATABASE_URL: 'postgres://users:pass@db/users',
  SERVICE_SECRET: 'x'.repeat(32),
};

test('what is set is read, what is not takes its default, and the rest of the environment is left alone', () => {
  expect(readSettings('users', shape, { ...good, SEED_DEMO: 'true', HOME: '/root' })).toEqual({
    ...good,
    PORT: 4_001,
    SEED_DEMO: true,
  });
});

test('an empty variable counts as unset', () => {
  expect(readSettings('users', shape, { ...good, PORT: '', USERS_URL: '' })).toMatchObject({
    PORT: 4_001,
  });
});

test('one message names every wrong setting, and shows no secret', () => {
  const start = () =>
    readSettings('users', shape, {
      PORT: '70000',
      SERVICE_SECRET: 'hunter2',
      USERS_URL: 'ftp://users',
    });
  expect(start).toThrow(SettingsError);
  expect(start).toThrow(
    [
      'users cannot start: 4 settings are wrong.',
      '  - DATABASE_URL is not set (must be a postgres:// address)',
      '  - PORT: Too big: expected number to be <=65535',
      '  - SERVICE_SECRET: must have at least 32 characters',
      '  - USERS_URL: must be an http(s) address',
      'Correct the environment and start again.',
    ].join('\n'),
  );
});
