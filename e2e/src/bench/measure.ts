import { setTimeout as pause } from 'node:timers/promises';
import { processorTime, type ShopProcesses } from './processes.ts';

const IDLE_MS = 2_000;

/** What was done, as the one who asked saw it. */
export interface Sample {
  /** Of each request, checkout or message, in milliseconds. */
  readonly latencies: readonly number[];
  /** From the first to the last of them. */
  readonly seconds: number;
}

/** What one case came to. */
export interface Measurement {
  readonly count: number;
  readonly perSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  /** Processor time of all processes for each, what they use when idle taken off. Null: cannot be told here. */
  readonly cpuMilliseconds: number | null;
  /** What the shop used just before, when nobody asked: milliseconds of processor time a second. */
  readonly idleMillisecondsASecond: number | null;
}

/**
 * Measures some work, between two readings of the processor time.
 *
 * @param aftermath milliseconds for which what the work set off (events, jobs, mails) is counted too.
 */
export async function measure(
  processes: ShopProcesses,
  work: () => Promise<Sample>,
  aftermath: number,
): Promise<Measurement> {
  const idle = await idleRate(processes);
  const startedAt = performance.now();
  const before = await processorTime(processes);
  const { latencies, seconds } = await work();
  await pause(aftermath);
  const after = await processorTime(processes);
  const lasted = performance.now() - startedAt;
  const used =
    before === null || after === null ? null : after - before - (lasted / 1_000) * (idle ?? 0);
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    count: sorted.length,
    perSecond: sorted.length / seconds,
    p50Milliseconds: percentile(sorted, 0.5),
    p99Milliseconds: percentile(sorted, 0.99),
    cpuMilliseconds: used === null ? null : used / sorted.length,
    idleMillisecondsASecond: idle,
  };
}

/** Milliseconds of processor time a second. */
async function idleRate(processes: ShopProcesses): Promise<number | null> {
  const startedAt = performance.now();
  const before = await processorTime(processes);
  await pause(IDLE_MS);
  const after = await processorTime(processes);
  if (before === null || after === null) return null;
  return ((after - before) / (performance.now() - startedAt)) * 1_000;
}

/** The nearest rank. @param sorted ascending, not empty. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
