import type { Caller } from '@stoa/service-kit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { once, recall } from './idempotency.ts';
import { newId } from './new-id.ts';
import type { RunningSubgraph } from './start-subgraph.ts';
import { notesDatabase, notesOf, startNotes } from './testing/notes.ts';

let database: Awaited<ReturnType<typeof notesDatabase>>;
let subgraph: RunningSubgraph;

beforeAll(async () => {
  database = await notesDatabase();
  subgraph = await startNotes(database.url);
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const shopper = (): Caller => ({ role: 'GUEST', id: newId() });

/** Writes a note once for a key and answers with its id; fails afterwards if told. */
async function write(caller: Caller, key: string, text: string, failure?: Error) {
  return subgraph.newContext(newId()).transaction(async (tx) =>
    once(tx, caller, 'write', key, { text }, async () => {
      const id = newId();
      await sql`insert into note (id, text) values (${id}, ${text})`.execute(tx.em.getKysely());
      if (failure) throw failure;
      return { id, at: { text } };
    }),
  );
}

const written = async (text: string) =>
  (await notesOf(subgraph.newContext(newId()))).filter((each) => each === text);

test('of twenty calls at once with one key one takes effect, and all get its result', async () => {
  const caller = shopper();
  const results = await Promise.all(
    Array.from({ length: 20 }, async () => write(caller, 'key', 'twenty')),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  expect(await written('twenty')).toHaveLength(1);
});

test('a later call with the same key gets the first result', async () => {
  const caller = shopper();
  const first = await write(caller, 'key', 'again');
  expect(await write(caller, 'key', 'again')).toEqual(first);
  expect(await written('again')).toHaveLength(1);
});

test('an earlier result is recalled for its input, and another input is a CONFLICT', async () => {
  const caller = shopper();
  const context = { caller, em: subgraph.newContext(newId()).em };
  expect(await recall(context, 'write', 'key', { text: 'recalled' })).toBeNull();
  const result = await write(caller, 'key', 'recalled');
  expect(await recall(context, 'write', 'key', { text: 'recalled' })).toMatchObject({ result });
  await expect(recall(context, 'write', 'key', { text: 'other' })).rejects.toMatchObject({
    extensions: { code: 'CONFLICT' },
  });
});

test('the same key with another input is a CONFLICT', async () => {
  const caller = shopper();
  await write(caller, 'key', 'one');
  await expect(write(caller, 'key', 'another')).rejects.toMatchObject({
    extensions: { code: 'CONFLICT' },
  });
  expect(await written('another')).toEqual([]);
});

test('a call that failed leaves its key free', async () => {
  const caller = shopper();
  await expect(write(caller, 'key', 'failed', new Error('no'))).rejects.toThrow('no');
  expect(await written('failed')).toEqual([]);
  await write(caller, 'key', 'mended');
  expect(await written('mended')).toHaveLength(1);
});

test("another caller's key is another key", async () => {
  await write(shopper(), 'key', 'each');
  await write(shopper(), 'key', 'each');
  await write({ role: 'SERVICE', name: 'orders' }, 'key', 'each');
  expect(await written('each')).toHaveLength(3);
});

test('a caller without an id cannot use a key', async () => {
  await expect(write({ role: 'ANONYMOUS' }, 'key', 'nobody')).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});
