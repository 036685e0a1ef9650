import { join } from 'node:path';
import { startPostgres } from '@stoa/embedded-postgres';
import { ShopClient } from '../client/shop-client.ts';
import { startStandalone, type StandaloneShop } from '../topology/standalone.ts';
import type { Bench, Case } from './cases.ts';
import { measure, type Measurement } from './measure.ts';
import { residentMegabytes } from './processes.ts';
import { stockShelf } from './shelf.ts';

/** One address asks for everything here, far beyond what the limits allow a stranger. */
const NO_LIMITS = {
  RATE_LIMIT_REQUESTS: '1000000000',
  REGISTRATIONS_PER_ADDRESS: '1000000',
  LOGIN_TRIES_PER_ADDRESS: '1000000',
  SOCKETS_PER_ADDRESS: '10000',
};

/** What a run came to. Times are seconds, memory is megabytes of the shop's process alone. */
export interface Results {
  readonly cases: readonly (Measurement & { readonly name: string; readonly title: string })[];
  /** With nothing there yet: databases are made and the demo shop is planted. */
  readonly firstStart: number;
  /** On what is there, Postgres running already. */
  readonly secondStart: number;
  readonly memoryAfterStart: number | null;
  readonly memoryAtTheEnd: number | null;
}

/**
 * Starts a shop of its own, measures the cases and stops it again.
 *
 * @param report is told what is being done.
 */
export async function runBench(
  cases: readonly Case[],
  seconds: number,
  report: (progress: string) => void,
): Promise<Results> {
  report('starting a shop');
  const beforeStart = performance.now();
  const standalone = await startStandalone(NO_LIMITS);
  const firstStart = secondsSince(beforeStart);
  try {
    await standalone.process().stop();
    report('starting it again');
    const beforeRestart = performance.now();
    await standalone.restart();
    const secondStart = secondsSince(beforeRestart);
    return { firstStart, secondStart, ...(await measureCases(standalone, cases, seconds, report)) };
  } finally {
    report('stopping it');
    await standalone.stop();
  }
}

async function measureCases(
  standalone: StandaloneShop,
  cases: readonly Case[],
  seconds: number,
  report: (progress: string) => void,
) {
  const shopPid = standalone.process().child.pid ?? 0;
  const postgres = await startPostgres({
    directory: join(standalone.directory, 'postgres'),
    port: 0,
  });
  try {
    const memoryAfterStart = await residentMegabytes(shopPid);
    const shop = new ShopClient(standalone.url);
    const bench: Bench = { shop, shelf: await stockShelf(shop), seconds };
    const processes = { shop: shopPid, postmaster: postgres.pid };
    const measured: Results['cases'][number][] = [];
    for (const { name, title, prepare } of cases) {
      report(`${title}: warming up`);
      const { work, aftermath, close } = await prepare(bench);
      report(`${title}: measuring`);
      const measurement = await measure(processes, work, aftermath).finally(close);
      measured.push({ name, title, ...measurement });
    }
    return { cases: measured, memoryAfterStart, memoryAtTheEnd: await residentMegabytes(shopPid) };
  } finally {
    await postgres.stop();
  }
}

const secondsSince = (moment: number) => (performance.now() - moment) / 1_000;
