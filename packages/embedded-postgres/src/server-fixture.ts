import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { clusterPath, removeCluster } from './cluster.ts';
import { withClient } from './ensure-database.ts';
import { isPostmaster } from './postmaster.ts';
import { type PostgresServer, type StartOptions, startPostgres } from './start-postgres.ts';

/** A path, with what shells and URLs stumble over; what is put there goes when the test ends. */
export function newDirectory(parent = tmpdir()): string {
  const directory = join(parent, `stoa postgres's test % ${randomUUID()}`);
  onTestFinished(() => removeCluster(directory));
  return directory;
}

/** Starts a server, on any free port unless told, that is stopped when the test ends. */
export async function start(options: StartOptions): Promise<PostgresServer> {
  const server = await startPostgres({ port: 0, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** Starts a server from a new process, the leader of a process group, which then waits. */
export async function startElsewhere(directory: string) {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('start-postgres.ts', import.meta.url))};
    const { pid, adopted } = await startPostgres({ directory: process.argv[1], port: 0 });
    process.send({ pid, adopted });`;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', program, directory], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  onTestFinished(() => void owner.kill('SIGKILL'));
  const [server] = (await once(owner, 'message')) as [{ pid: number; adopted: boolean }];
  return { ...server, endOwner: (signal: NodeJS.Signals) => endGroup(owner, signal) };
}

async function endGroup(leader: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(leader, 'exit');
  process.kill(-(leader.pid ?? Number.NaN), signal);
  await ended;
}

/** Whether the process still serves the directory; one that only waits to be reaped does not. */
export async function isRunning(pid: number, directory: string): Promise<boolean> {
  return isPostmaster(pid, join(clusterPath(directory), 'data'));
}

/** Runs a query on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}
