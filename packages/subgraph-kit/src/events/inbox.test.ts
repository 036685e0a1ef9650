import type { StoaEvent } from '@stoa/events';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Transaction } from '../context.ts';
import { newId } from '../new-id.ts';
import type { RunningSubgraph } from '../start-subgraph.ts';
import { eventually } from '../testing/eventually.ts';
import {
  createOpenBus,
  noteEvent,
  notesDatabase,
  notesOf,
  noteWritten,
  startNotes,
} from '../testing/notes.ts';
import { consume } from './consumer.ts';

let database: Awaited<ReturnType<typeof notesDatabase>>;
let subgraph: RunningSubgraph;
const bus = createOpenBus();
/** What happens to an event between its effect and the end of its transaction. */
let interfere: (tx: Transaction, event: StoaEvent) => Promise<void>;

/** Writes the event's text down: its effect. */
const writeDown = consume(noteWritten, async (tx, event) => {
  const { aggregateId, data } = event;
  await sql`insert into note (id, text) values (${aggregateId}, ${data.text})`.execute(
    tx.em.getKysely(),
  );
  await interfere(tx, event);
});

beforeAll(async () => {
  database = await notesDatabase();
  subgraph = await startNotes(database.url, { bus, consumers: [writeDown] });
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

beforeEach(() => {
  interfere = async () => {};
});

const textsOf = async (prefix: string) =>
  (await notesOf(subgraph.newContext(newId()))).filter((text) => text.startsWith(prefix));

/** Resolves when an event that was delivered after all others has been handled. */
async function settled(aggregateId = newId()): Promise<void> {
  const text = `settled ${newId()}`;
  await bus.publish([noteEvent(text, { aggregateId, sequence: 99 })]);
  await eventually(async () => expect(await textsOf(text)).toHaveLength(1));
}

test('an event takes effect once, however often and however close together it is delivered', async () => {
  const event = noteEvent('once');
  await bus.publish([event, event]);
  await Promise.all(Array.from({ length: 10 }, async () => bus.publish([event])));
  await settled(event.aggregateId);
  await bus.publish([event]);
  await settled(event.aggregateId);
  expect(await textsOf('once')).toEqual(['once']);
});

test('a handler that fails at first leaves nothing behind, and takes effect once in the end', async () => {
  let tries = 0;
  interfere = async (_tx, event) => {
    if ((event.data as { text: string }).text === 'failing' && ++tries < 2)
      throw new Error('not yet');
  };
  const event = noteEvent('failing');
  await bus.publish([event]);
  await eventually(() => expect(tries).toBe(1));
  expect(await textsOf('failing')).toEqual([]);
  await bus.publish([event]);
  await eventually(async () => expect(await textsOf('failing')).toEqual(['failing']));
  expect(tries).toBe(2);
});

test('events of one aggregate take effect in the order of delivery, whatever their ids are', async () => {
  const aggregateId = newId();
  const ids = Array.from({ length: 30 }, () => newId()).toReversed();
  const events = ids.map((id, index) =>
    noteEvent(`ordered ${index}`, { id, aggregateId, sequence: index + 1 }),
  );
  await bus.publish(events.slice(0, 20));
  await bus.publish(events.slice(20));
  await eventually(async () => expect(await textsOf('ordered')).toHaveLength(30));
  expect(await textsOf('ordered')).toEqual(ids.map((_, index) => `ordered ${index}`));
});

test('a poisoned event holds up its own aggregate and no other', async () => {
  let isPoison = true;
  interfere = async (_tx, event) => {
    if (isPoison && (event.data as { text: string }).text === 'poisoned 1')
      throw new Error('poison');
  };
  const aggregateId = newId();
  await bus.publish([noteEvent('poisoned 1', { aggregateId })]);
  await bus.publish([noteEvent('poisoned 2', { aggregateId, sequence: 2 }), noteEvent('healthy')]);
  await eventually(async () => expect(await textsOf('healthy')).toHaveLength(1));
  await settled();
  expect(await textsOf('poisoned')).toEqual([]);
  isPoison = false;
  await eventually(async () =>
    expect(await textsOf('poisoned')).toEqual(['poisoned 1', 'poisoned 2']),
  );
});

test('an event of a version that this build does not know waits, and later ones of its aggregate with it', async () => {
  const aggregateId = newId();
  const newer = noteEvent('newer 1', { aggregateId, version: 2 });
  await bus.publish([newer, noteEvent('newer 2', { aggregateId, sequence: 2 })]);
  const state = async () => {
    const { rows } = await sql<{ state: string; output: { reason: string } }>`
      select state, output from jobs.job where name = 'inbox' and id = ${newer.id}
    `.execute(subgraph.newContext(newId()).em.getKysely());
    return rows[0];
  };
  await eventually(async () =>
    expect(await state()).toMatchObject({
      state: 'retry',
      output: { reason: expect.stringContaining('waits for a newer build') },
    }),
  );
  await settled();
  expect(await textsOf('newer')).toEqual([]);
});

test('an instance that was taken for dead cannot take effect beside its successor', async () => {
  let tries = 0;
  interfere = async (_tx, event) => {
    if ((event.data as { text: string }).text !== 'taken over' || ++tries > 1) return;
    // As the supervisor of another instance would, after this one was silent for too long.
    await sql`
      update jobs.job set state = 'retry', start_after = now() where name = 'inbox' and id = ${event.id}
    `.execute(subgraph.newContext(newId()).em.getKysely());
  };
  await bus.publish([noteEvent('taken over')]);
  await eventually(async () => expect(await textsOf('taken over')).toHaveLength(1));
  await settled();
  expect(await textsOf('taken over')).toHaveLength(1);
  expect(tries).toBe(2);
});

test('two consumers of one kind of event are refused at the start', async () => {
  const start = startNotes(database.url, { consumers: [writeDown, writeDown] });
  await expect(start).rejects.toThrow(/Two consumers want the same type of event/);
});
