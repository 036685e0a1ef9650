import { Client } from 'pg';
import { vi } from 'vitest';

/** The queue looks for work by itself, whatever else goes on. */
const OF_THE_QUEUE = /\bjobs\b|^listen /i;

/** The SQL that some work sends to the database, to see that a longer list takes no more of it. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.map(textOf).filter((text) => !OF_THE_QUEUE.test(text));
  } finally {
    query.mockRestore();
  }
}

function textOf([config]: readonly unknown[]): string {
  if (typeof config === 'string') return config;
  return (config as { readonly text?: string }).text ?? '';
}
