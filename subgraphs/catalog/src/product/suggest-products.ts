import { badUserInput } from '@stoa/service-kit';
import type { Context } from '@stoa/subgraph-kit';
import { sql } from 'kysely';
import { tables } from '../database.ts';

const MAX_PREFIX = 100;
const SUGGESTIONS = 8;

/**
 * Titles for what somebody is typing: those in which a word starts with it first, then those that
 * are spelt almost like it. At most 8.
 */
export async function suggestProducts(context: Context, prefix: string): Promise<string[]> {
  const typed = prefix.trim();
  if (typed.length > MAX_PREFIX) {
    throw badUserInput([{ path: 'prefix', message: `has more than ${MAX_PREFIX} characters` }]);
  }
  if (typed === '') return [];
  const pattern = typed.replace(/[\\%_]/g, String.raw`\$&`);
  const startsWord = sql<boolean>`(title ilike ${`${pattern}%`} or title ilike ${`% ${pattern}%`})`;
  const rows = await tables(context)
    .selectFrom('product')
    .select('title')
    .where('status', '=', 'ACTIVE')
    .where(sql<boolean>`(${startsWord} or ${typed} <% title)`)
    // Two products may share a title.
    .groupBy('title')
    .orderBy(startsWord, 'desc')
    .orderBy(sql`word_similarity(${typed}, title)`, 'desc')
    .orderBy('title')
    .limit(SUGGESTIONS)
    .execute();
  return rows.map((row) => row.title);
}
