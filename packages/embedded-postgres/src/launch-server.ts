import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Binaries } from './locate-binaries.ts';
import { type ServerAccount, processOptions } from './server-account.ts';
import { listenSettings } from './settings.ts';

/** A server process just started, which may still be starting, or have failed. */
export interface Launch {
  readonly pid: number;
  readonly port: number;
  /** Whether the process has ended. */
  hasExited(): boolean;
  /** What it wrote to the log since it started. */
  output(): Promise<string>;
}

const largestLog = 10_000_000;

/**
 * Starts the server process on `port`, or on another when that one is taken (0: on any).
 *
 * The process gets a session of its own and shares no pipe with this one: neither Ctrl-C in the
 * terminal nor the death of this process ends it, so that work in progress is saved by a clean stop
 * or found again by the next start.
 *
 * @throws When the binary cannot be run.
 */
export async function launchServer(options: {
  binaries: Binaries;
  account: ServerAccount | undefined;
  data: string;
  port: number;
  settings: Readonly<Record<string, string>>;
  /** The log file, appended to; one over 10 MB is set aside first. */
  log: string;
}): Promise<Launch> {
  const { binaries, account, data, log } = options;
  const port = await findFreePort(options.port);
  const settings = Object.entries({ ...options.settings, ...listenSettings(port) });
  await rotate(log);
  const file = await open(log, 'a', 0o600);
  try {
    if (account) await file.chown(account.uid, account.gid);
    const { size: start } = await file.stat();
    const child = spawn(
      binaries.postgres,
      ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...processOptions(account), detached: true, stdio: ['ignore', file.fd, file.fd] },
    );
    await once(child, 'spawn');
    child.unref();
    return {
      pid: child.pid ?? Number.NaN,
      port,
      hasExited: () => child.exitCode !== null || child.signalCode !== null,
      output: async () => (await readFile(log)).subarray(start).toString(),
    };
  } finally {
    await file.close();
  }
}

async function rotate(log: string): Promise<void> {
  const size = await stat(log).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > largestLog) await rename(log, `${log}.old`);
}

/** @returns The wanted port when nobody listens there, else one the system chooses. */
async function findFreePort(wanted: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen({ host: '127.0.0.1', port: wanted, exclusive: true });
    await once(probe, 'listening');
    const address = probe.address();
    return typeof address === 'object' && address ? address.port : wanted;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || wanted === 0) throw error;
    return await findFreePort(0);
  } finally {
    probe.close();
  }
}
