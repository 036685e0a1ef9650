import { testDatabase } from '@stoa/embedded-postgres/testing';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { startNotes } from '../testing/notes.ts';

test('two instances that start at once on an empty database migrate it once', async () => {
  const database = await testDatabase({ template: 'subgraph_kit_bare', prepare: async () => {} });
  const instances = await Promise.all([startNotes(database.url), startNotes(database.url)]);
  const [first] = instances;
  const { rows } = await sql<{
    name: string;
  }>`select name from mikro_orm_migrations order by id`.execute(
    (first ?? instances[1]).newContext(newId()).em.getKysely(),
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'Migration00000000000000_kit',
    'Migration20260101000000_note',
  ]);
  for (const instance of instances) {
    expect(await instance.isReady()).toBe(true);
    await instance.stop();
  }
  await database.drop();
});
