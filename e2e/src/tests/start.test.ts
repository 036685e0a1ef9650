import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { eventually } from '../client/eventually.ts';
import { launch, type Launched } from '../topology/launch.ts';
import { removeDirectory } from '../topology/remove-directory.ts';
import { standaloneTest } from './shop.ts';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** A shop with its data in a directory whose path has a space. */
async function start(
  environment: Readonly<Record<string, string>>,
): Promise<Launched & { readonly directory: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'stoa e2e '));
  const directory = join(parent, 'my shop');
  cleanUp.push(async () => {
    await removeDirectory(directory);
    await rm(parent, { recursive: true });
  });
  const shop = launch('standalone/dist/main.js', {
    STOA_DIRECTORY: directory,
    POSTGRES_PORT: '0',
    STRIPE_EMULATOR_PORT: '0',
    SEED_DEMO: 'false',
    ...environment,
  });
  cleanUp.push(async () => void (await shop.stop()));
  return { ...shop, directory };
}

async function occupy(port: number): Promise<void> {
  const server: Server = createServer().listen(port, '127.0.0.1');
  const [outcome] = await Promise.race([
    once(server, 'listening').then(() => ['listening']),
    once(server, 'error').then(() => ['taken already']),
  ]);
  if (outcome === 'listening') cleanUp.push(async () => void server.close());
}

standaloneTest('with its ports taken, the shop takes others and says so', async () => {
  await occupy(4000);
  const shop = await start({});
  await eventually(() => expect(shop.output()).toContain('Stoa is ready'), 60_000);
  expect(shop.output()).toContain('port 4000 is taken');
  const url = /GraphQL\s+(http:\/\/\S+)\/graphql/.exec(shop.output())?.[1] ?? '';
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  expect(await shop.stop()).toBe(0);
  expect(shop.output()).toContain('stopped');
});

standaloneTest('a port that was asked for and is taken is an error, not another port', async () => {
  await occupy(4000);
  const shop = await start({ PORT: '4000' });
  await eventually(() => expect(shop.child.exitCode).toBe(1), 60_000);
  expect(shop.output()).toMatch(/4000/);
});

standaloneTest('a mistake in the settings stops the start with every wrong name', async () => {
  const shop = await start({
    PORT: 'eighty',
    SEED_DEMO: 'perhaps',
    SMTP_URL: 'not an address',
    ARGON2_PASSES: '0',
  });
  await eventually(() => expect(shop.child.exitCode).toBe(1));
  for (const name of ['PORT', 'SEED_DEMO', 'SMTP_URL', 'ARGON2_PASSES']) {
    expect(shop.output()).toContain(name);
  }
  expect(shop.output()).not.toContain('postgres: ');
});

standaloneTest('secrets are for their owner alone', async () => {
  const shop = await start({});
  await eventually(() => expect(shop.output()).toContain('Stoa is ready'), 60_000);
  const { mode } = await stat(join(shop.directory, 'secrets.json'));
  expect(mode & 0o077).toBe(0);
});
