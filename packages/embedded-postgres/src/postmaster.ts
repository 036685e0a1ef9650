import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processExists } from './process-exists.ts';

/** The main process of a running server, as its file postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  /** TCP port; NaN while it starts. */
  readonly port: number;
  /** Whether it takes connections: false while it starts, recovers or stops. */
  readonly ready: boolean;
}

/**
 * Finds the server that runs on a data directory, whoever started it.
 *
 * A postmaster.pid whose process is gone stays after kill -9 or a power cut; Postgres replaces it
 * itself. When its number meanwhile belongs to another process, which is usual in containers,
 * Postgres would refuse to start, so that the file is removed here.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  const content = await readOrEmpty(file);
  const postmaster = parse(content);
  if (!postmaster || !processExists(postmaster.pid)) return undefined;
  if (await isPostmaster(postmaster.pid, data)) return postmaster;
  // Only the file that was judged: a server may have started since.
  if ((await readOrEmpty(file)) === content) rmSync(file, { force: true });
  return undefined;
}

/** Lines: process, data directory, start time, port, socket directory, address, shared memory, status. */
function parse(content: string): Postmaster | undefined {
  const lines = content.split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0)) return undefined;
  return { pid, port: Number(lines[3] || Number.NaN), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Whether the process is alive, no zombie, and a postmaster on this data directory. Told by its
 * arguments, which Linux lets everybody read (its working directory only with CAP_SYS_PTRACE, which
 * root lacks in containers); a zombie has none. Other systems are asked for its existence alone.
 */
export async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return processExists(pid);
  return (await readOrEmpty(`/proc/${pid}/cmdline`)).split('\0').includes(data);
}

/** A file that vanishes, or a process that ends while it is read (ESRCH), reads as empty. */
async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  });
}
