import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../new-id.ts';
import type { RunningSubgraph } from '../start-subgraph.ts';
import { eventually } from '../testing/eventually.ts';
import { notesDatabase, startNotes } from '../testing/notes.ts';
import { defineJob, work } from './job.ts';

const note = defineJob('note-down', z.object({ text: z.string() }));
const once = defineJob('try-once', z.object({ text: z.string() }), { retries: 0 });

const done: string[] = [];
let fail: (text: string) => boolean = () => false;

async function doIt(_context: unknown, { text }: { text: string }): Promise<void> {
  const failing = fail(text);
  done.push(failing ? `${text} failed` : text);
  if (failing) throw new Error(text);
}

let database: Awaited<ReturnType<typeof notesDatabase>>;
let subgraph: RunningSubgraph;

beforeAll(async () => {
  database = await notesDatabase();
  subgraph = await startNotes(database.url, { jobs: [work(note, doIt), work(once, doIt)] });
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const context = () => subgraph.newContext(newId());
const doneOf = (text: string) => done.filter((each) => each.startsWith(text));

async function schedule(text: string, options: { at?: Date } = {}): Promise<void> {
  await context().transaction(async (tx) => tx.schedule(note, { text }, options));
}

test('a job runs when its transaction commits, and never when it fails', async () => {
  await expect(
    context().transaction(async (tx) => {
      tx.schedule(note, { text: 'undone' });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await schedule('committed');
  await eventually(() => expect(doneOf('committed')).toEqual(['committed']));
  expect(doneOf('undone')).toEqual([]);
});

test('a job for later waits for its moment', async () => {
  const at = new Date(Date.now() + 1_500);
  await schedule('later', { at });
  await schedule('sooner');
  await eventually(() => expect(doneOf('sooner')).toHaveLength(1));
  expect(doneOf('later')).toEqual([]);
  await eventually(() => expect(doneOf('later')).toHaveLength(1));
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
});

test('of two jobs with the same data both are done', async () => {
  const at = new Date(Date.now() + 500);
  await schedule('same', { at });
  await schedule('same', { at });
  await eventually(() => expect(doneOf('same')).toEqual(['same', 'same']));
});

test('a job is tried for years, and waits as long', async () => {
  await schedule('patient', { at: new Date(Date.now() + 3_600_000) });
  const { rows } = await sql<{ limit: number; years: string }>`
    select retry_limit as limit, extract(year from age(keep_until, now())) as years
    from jobs.job where data ->> 'text' = 'patient'
  `.execute(context().em.getKysely());
  expect(rows[0]?.limit).toBeGreaterThan(1_000_000);
  expect(Number(rows[0]?.years)).toBeGreaterThanOrEqual(9);
});

test('a job that fails is tried again', async () => {
  fail = (text) => text === 'retried' && doneOf('retried').length === 0;
  await schedule('retried');
  await eventually(() => expect(doneOf('retried')).toEqual(['retried failed', 'retried']));
});

test('a job is not tried more often than it may', async () => {
  fail = (text) => text === 'hopeless';
  await context().transaction(async (tx) => tx.schedule(once, { text: 'hopeless' }));
  await eventually(async () => expect(await stateOf('hopeless')).toBe('failed'));
  expect(doneOf('hopeless')).toHaveLength(1);
});

test('the job of a worker that died runs again', async () => {
  await schedule('orphaned', { at: new Date(Date.now() + 3_600_000) });
  // What a worker leaves that took the job and was killed: active, and no heartbeat for 11 s.
  await sql`
    update jobs.job set state = 'active', started_on = now() - interval '12 seconds',
      heartbeat_on = now() - interval '11 seconds', start_after = now() - interval '12 seconds'
    where name = 'note-down' and data ->> 'text' = 'orphaned'
  `.execute(context().em.getKysely());
  await eventually(() => expect(doneOf('orphaned')).toEqual(['orphaned']));
});

async function stateOf(text: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`
    select state from jobs.job where data ->> 'text' = ${text}
  `.execute(context().em.getKysely());
  return rows[0]?.state;
}
