import type { StoaEvent } from '@stoa/events';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { RunningSubgraph } from '../start-subgraph.ts';
import { eventually } from '../testing/eventually.ts';
import { notesDatabase, notesOf, noteWritten, startNotes, writeNote } from '../testing/notes.ts';
import type { EventBus } from './bus.ts';

let database: Awaited<ReturnType<typeof notesDatabase>>;
const instances: RunningSubgraph[] = [];
const published: StoaEvent[] = [];
let busIsAway = false;
/** What the bus waits for before it takes events, and how many relays wait for it. */
let gate: Promise<void> = Promise.resolve();
let waitingAtGate = 0;

const bus: EventBus = {
  async publish(events) {
    if (busIsAway) throw new Error('the bus is away');
    waitingAtGate += 1;
    await gate;
    waitingAtGate -= 1;
    published.push(...events);
  },
  subscribe: async () => {},
  close: async () => {},
};

beforeAll(async () => {
  database = await notesDatabase();
  for (const _ of ['first', 'second']) instances.push(await startNotes(database.url, { bus }));
});

afterAll(async () => {
  for (const instance of instances) await instance.stop();
  await database.drop();
});

beforeEach(() => {
  published.length = 0;
  busIsAway = false;
});

const context = (instance = 0) => {
  const running = instances[instance];
  if (!running) throw new Error('not started');
  return running.newContext(newId());
};
const eventsOf = (aggregateId: string) =>
  published.filter((event) => event.aggregateId === aggregateId);

test('an event leaves with its change, and neither does when the transaction fails', async () => {
  const [kept, undone] = [newId(), newId()];
  await expect(
    context().transaction(async (tx) => {
      await sql`insert into note (id, text) values (${undone}, 'undone')`.execute(
        tx.em.getKysely(),
      );
      tx.publish(noteWritten, undone, { text: 'undone' });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await writeNote(context(), kept, 'kept');
  await eventually(() => expect(eventsOf(kept)).toMatchObject([{ data: { text: 'kept' } }]));
  expect(eventsOf(undone)).toEqual([]);
  expect(await notesOf(context())).not.toContain('undone');
});

test('data that breaks its contract undoes the change', async () => {
  const write = context().transaction(async (tx) => {
    await sql`insert into note (id, text) values (${newId()}, 'wrong')`.execute(tx.em.getKysely());
    tx.publish(noteWritten, newId(), { text: 42 } as never);
  });
  await expect(write).rejects.toThrow(/expected string/);
  expect(await notesOf(context())).not.toContain('wrong');
});

test('writers at once, in two instances, number the events of an aggregate without a gap, and they arrive in order', async () => {
  const id = newId();
  const writers = Array.from({ length: 40 }, async (_, index) =>
    writeNote(context(index % 2), id, String(index)),
  );
  await Promise.all(writers);
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  await eventually(() => expect(eventsOf(id).map((event) => event.sequence)).toEqual(numbers));
});

test('transactions that publish of the same aggregates in another order do not wait for each other', async () => {
  const ids = [newId(), newId()];
  const both = async (order: string[]) =>
    context().transaction(async (tx) => {
      for (const id of order) tx.publish(noteWritten, id, { text: id });
    });
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => both(index % 2 ? ids : ids.toReversed())),
  );
  await eventually(() => {
    for (const id of ids) expect(eventsOf(id)).toHaveLength(20);
  });
});

test('a transaction that began early and committed late does not overtake', async () => {
  const opened = Promise.withResolvers<void>();
  gate = opened.promise;
  await eventually(async () => {
    await writeNote(context(), newId(), 'keeps a relay busy');
    expect(waitingAtGate).toBe(instances.length);
  });

  const id = newId();
  const began = Promise.withResolvers<void>();
  const committed = Promise.withResolvers<void>();
  const early = context().transaction(async (tx) => {
    await sql`select 1`.execute(tx.em.getKysely());
    began.resolve();
    await committed.promise;
    tx.publish(noteWritten, id, { text: 'began early' });
  });
  await began.promise;
  await writeNote(context(1), id, 'committed early');
  committed.resolve();
  await early;
  opened.resolve();
  await eventually(() =>
    expect(eventsOf(id)).toMatchObject([
      { sequence: 1, data: { text: 'committed early' } },
      { sequence: 2, data: { text: 'began early' } },
    ]),
  );
});

test('the events of one transaction keep its order', async () => {
  const id = newId();
  const texts = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  await context().transaction(async (tx) => {
    for (const text of texts) tx.publish(noteWritten, id, { text });
  });
  await eventually(() =>
    expect(eventsOf(id).map((event) => (event.data as { text: string }).text)).toEqual(texts),
  );
});

test('events that the bus does not take are sent, in order, when it is back', async () => {
  const id = newId();
  busIsAway = true;
  await writeNote(context(), id, 'one');
  await writeNote(context(), id, 'two');
  await expect.poll(async () => waitingForRetry(), { timeout: 10_000 }).toBeGreaterThan(0);
  busIsAway = false;
  await eventually(() => expect(eventsOf(id).map((event) => event.sequence)).toEqual([1, 2]));
});

async function waitingForRetry(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from jobs.job where name = 'outbox' and state = 'retry'
  `.execute(context().em.getKysely());
  return rows[0]?.waiting ?? 0;
}
