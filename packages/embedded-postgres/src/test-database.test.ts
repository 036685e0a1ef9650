import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { query } from './server-fixture.ts';
import { testDatabase } from './test-database.ts';

const newTemplate = () => `template_${randomUUID().slice(0, 8)}`;

async function clone(template: string, prepare: (url: string) => Promise<void>): Promise<string> {
  const database = await testDatabase({ template, prepare });
  onTestFinished(() => database.drop());
  return database.url;
}

const migrate = (url: string) =>
  query(url, 'create table item as select 1 as id').then(() => undefined);

test('a template is prepared once for all its clones', async () => {
  const template = newTemplate();
  const prepare = vi.fn<(url: string) => Promise<void>>(migrate);
  const urls = await Promise.all([1, 2, 3].map(() => clone(template, prepare)));
  expect(prepare).toHaveBeenCalledOnce();
  expect(new Set(urls).size).toBe(3);
  for (const url of urls) expect(await query(url, 'select id from item')).toEqual([{ id: 1 }]);
});

test('clones do not see each other, and their role is no superuser', async () => {
  const template = newTemplate();
  const [one, two] = await Promise.all([clone(template, migrate), clone(template, migrate)]);
  await query(one, 'insert into item values (2)');
  expect(await query(two, 'select id from item')).toEqual([{ id: 1 }]);
  expect(await query(one, "select current_setting('is_superuser') as superuser")).toEqual([
    { superuser: 'off' },
  ]);
});

test('a template whose preparation failed is prepared anew', async () => {
  const template = newTemplate();
  const failing = clone(template, async (url) => {
    await migrate(url);
    throw new Error('a migration failed');
  });
  await expect(failing).rejects.toThrow('a migration failed');
  const url = await clone(template, migrate);
  expect(await query(url, 'select id from item')).toEqual([{ id: 1 }]);
});

test('a connection that the preparation left open does not hinder the clone', async () => {
  const left = vi.fn<() => void>();
  const url = await clone(newTemplate(), async (url) => {
    const client = new Client({ connectionString: url });
    client.on('error', left);
    await client.connect();
    await client.query('create table item as select 1 as id');
  });
  expect(await query(url, 'select id from item')).toEqual([{ id: 1 }]);
  await vi.waitFor(() => expect(left).toHaveBeenCalled());
});

test('a dropped database is gone even with a connection open', async () => {
  const database = await testDatabase({ template: newTemplate(), prepare: migrate });
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await database.drop();
  await expect(query(database.url, 'select 1')).rejects.toThrow('does not exist');
});
