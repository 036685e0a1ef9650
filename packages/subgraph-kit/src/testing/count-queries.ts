import { Client } from 'pg';
import { vi } from 'vitest';

/** The queue looks for work by itself, whatever else goes on. */
const OF_THE_QUEUE = /\bjobs\b|^listen /i;
const RUNS = 3;

/**
 * How many statements some work sends to the database, to see that a longer list takes no more of
 * them. The fewest of three runs: jobs and new connections send some beside it, now and then.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) counts.push(await countOnce(work));
  return Math.min(...counts);
}

async function countOnce(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(textOf).filter((text) => !OF_THE_QUEUE.test(text)).length;
  } finally {
    query.mockRestore();
  }
}

function textOf([config]: readonly unknown[]): string {
  if (typeof config === 'string') return config;
  return (config as { readonly text?: string }).text ?? '';
}
