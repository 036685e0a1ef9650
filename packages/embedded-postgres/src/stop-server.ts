import { setTimeout } from 'node:timers/promises';
import type { Binaries } from './locate-binaries.ts';
import { isPostmaster } from './postmaster.ts';
import { type ServerAccount, runAs } from './server-account.ts';

/**
 * Shuts a server down and waits until its process is gone: fast (running transactions are rolled
 * back, everything is written), and after 30 s immediately (the next start recovers from the log).
 *
 * @throws When it still runs 10 s later.
 */
export async function stopServer(options: {
  pid: number;
  data: string;
  binaries: Binaries;
  account: ServerAccount | undefined;
}): Promise<void> {
  const { pid, data, binaries, account } = options;
  // pg_ctl and not process.kill: Windows has no signals, and pg_ctl brings its own.
  const signal = (name: string) => runAs(account, binaries.pgCtl, ['kill', name, String(pid)]);
  for (const [name, patience] of [
    ['INT', 30_000],
    ['QUIT', 10_000],
  ] as const) {
    if (!(await isPostmaster(pid, data))) return;
    await signal(name).catch(() => undefined);
    for (const deadline = Date.now() + patience; Date.now() < deadline; await setTimeout(5)) {
      if (!(await isPostmaster(pid, data))) return;
    }
  }
  throw new Error(`Postgres (process ${pid}, data in ${data}) does not stop; end it with kill -9`);
}
