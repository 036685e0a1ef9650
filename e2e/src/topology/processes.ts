import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@stoa/embedded-postgres';
import { SUBGRAPHS, type SubgraphName } from '@stoa/service-kit';
import { startStripeEmulator } from '@stoa/stripe-emulator';
import { redisUrl } from './env.ts';
import { launch, type Launched } from './launch.ts';
import { untilReady } from './ready.ts';
import { removeDirectory } from './remove-directory.ts';
import { unusedPort } from './standalone.ts';
import type { Topology } from './topology.ts';

/** Each subgraph and the router in a process of its own, which can be stopped one by one. */
export interface ProcessesShop extends Topology {
  readonly processes: Readonly<Record<SubgraphName | 'router', Launched>>;
  /** Starts a subgraph again after it was stopped or killed. */
  restart(name: SubgraphName): Promise<void>;
}

/**
 * Starts the distributed form on this machine: Postgres, Redis, six subgraphs and the router.
 *
 * @returns null when there is no Redis to be had: REDIS_URL is not set and redis-server is not installed.
 */
export async function startProcesses(): Promise<ProcessesShop | null> {
  const redis = redisUrl === null ? await startRedis() : { url: redisUrl, stop: async () => {} };
  if (redis === null) return null;
  const directory = await mkdtemp(join(tmpdir(), 'stoa-e2e-'));
  const postgres = await startPostgres({ directory: join(directory, 'postgres'), port: 0 });
  const ports = {} as Record<SubgraphName | 'router', number>;
  for (const name of [...SUBGRAPHS, 'router'] as const) ports[name] = await unusedPort();
  const address = (name: SubgraphName | 'router') => `http://127.0.0.1:${ports[name]}`;

  const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
  const emulator = await startStripeEmulator({
    directory: null,
    port: 0,
    webhook: { url: `${address('router')}/webhooks/stripe`, secret: webhookSecret },
  });
  const shared = {
    REDIS_URL: redis.url,
    SERVICE_SECRET: randomBytes(32).toString('hex'),
    JWKS_URL: `${address('users')}/.well-known/jwks.json`,
    SEED_DEMO: 'true',
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(
      SUBGRAPHS.map((name) => [`${name.toUpperCase()}_URL`, `${address(name)}/graphql`]),
    ),
  };
  const own: Partial<Record<SubgraphName, Record<string, string>>> = {
    catalog: { IMAGE_DIRECTORY: join(directory, 'images') },
    notifications: { SHOP_URL: address('router'), DEV_MAILBOX: 'true' },
    payments: {
      STRIPE_SECRET_KEY: 'sk_test_emulator',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_emulator',
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: emulator.url,
    },
  };

  const processes = {} as Record<SubgraphName | 'router', Launched>;
  const start = async (name: SubgraphName) => {
    processes[name] = launch(`subgraphs/${name}/dist/src/main.js`, {
      ...shared,
      ...own[name],
      PORT: String(ports[name]),
      DATABASE_URL: await postgres.database(name),
    });
    await untilReady(address(name), processes[name]);
  };
  await Promise.all(SUBGRAPHS.map(start));
  processes.router = launch('router/dist/main.js', {
    ...shared,
    PORT: String(ports.router),
    RATE_LIMIT_REQUESTS: '1000000',
  });
  await untilReady(address('router'), processes.router);

  return {
    url: address('router'),
    postgresUrl: postgres.adminUrl(),
    subgraphUrls: Object.fromEntries(SUBGRAPHS.map((name) => [name, `${address(name)}/graphql`])),
    processes,
    restart: start,
    async stop() {
      await processes.router.stop();
      await Promise.all(SUBGRAPHS.map(async (name) => processes[name].stop()));
      await emulator.stop();
      await postgres.stop();
      await redis.stop();
      await removeDirectory(directory);
    },
  };
}

/** A Redis for this run alone, in memory; null when redis-server is not installed. */
async function startRedis(): Promise<{ url: string; stop(): Promise<void> } | null> {
  const port = await unusedPort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  if (!(await hasStarted(server))) return null;
  await untilListening(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

async function hasStarted(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('spawn', () => resolve(true));
    server.once('error', () => resolve(false));
  });
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const [connected] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'error').then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
