import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@stoa/embedded-postgres';
import { removeDirectory } from './remove-directory.ts';
import { launch, type Launched } from './launch.ts';
import { untilReady } from './ready.ts';
import type { Topology } from './topology.ts';

/** The whole shop in one process, which can be killed and started again on the same data. */
export interface StandaloneShop extends Topology {
  readonly directory: string;
  readonly process: () => Launched;
  /** Starts it again after a `kill`, on the same port and data. */
  restart(): Promise<void>;
}

/** Starts a shop of its own, with its data in a new temporary directory. */
export async function startStandalone(
  environment: Readonly<Record<string, string>> = {},
): Promise<StandaloneShop> {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-e2e-'));
  const port = await unusedPort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PORT: String(port),
    STOA_DIRECTORY: directory,
    POSTGRES_PORT: '0',
    STRIPE_EMULATOR_PORT: String(await unusedPort()),
    RATE_LIMIT_REQUESTS: '1000000',
    ...environment,
  };
  const start = async () => {
    const started = launch('standalone/dist/main.js', settings);
    await untilReady(url, started);
    return started;
  };
  let running = await start().catch(async (error: unknown) => {
    await removeDirectory(directory);
    throw error;
  });
  const server = await startPostgres({ directory: join(directory, 'postgres'), port: 0 });
  return {
    url,
    directory,
    postgresUrl: server.adminUrl(),
    subgraphUrls: {},
    process: () => running,
    async restart() {
      running = await start();
    },
    async stop() {
      await running.stop();
      await server.stop();
      await removeDirectory(directory);
    },
  };
}

/** A port that nobody listened on a moment ago. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
