import { readFile, readdir } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second, whatever its kernel's own clock. */
const TICK_MS = 10;
/** Fields of /proc/<pid>/stat after the process's name, counted from 0. */
const PARENT = 1;
const OWN_TIME = [11, 12];
const TIME_OF_ENDED_CHILDREN = [13, 14];

/** The processes that the shop consists of. */
export interface ShopProcesses {
  /** The one that serves. */
  readonly shop: number;
  /** Postgres's main process; the others are its children. */
  readonly postmaster: number;
}

/**
 * The processor time that all processes of the shop have used since they started, in milliseconds:
 * Node, Postgres, and every process that Postgres ever started. Null where there is no /proc.
 */
export async function processorTime({ shop, postmaster }: ShopProcesses): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map(async (pid) => ({ pid, fields: await statOf(pid) })));
  let ticks = 0;
  for (const { pid, fields } of stats) {
    const isServer = pid === shop || pid === postmaster;
    if (isServer || fields[PARENT] === postmaster) ticks += sum(fields, OWN_TIME);
    // The time of a process that ends is handed to its parent.
    if (pid === postmaster) ticks += sum(fields, TIME_OF_ENDED_CHILDREN);
  }
  return ticks * TICK_MS;
}

/** The memory that a process holds, in megabytes (resident set). Null where there is no /proc. */
export async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : (Number(kibibytes) * 1_024) / 1_000_000;
}

/** The numbers behind the name, which stands in brackets and may hold anything. Empty once the process is gone. */
async function statOf(pid: number): Promise<number[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

function sum(fields: readonly number[], indices: readonly number[]): number {
  return indices.reduce((total, index) => total + (fields[index] ?? 0), 0);
}
