import { testDatabase, type TestDatabase } from '@stoa/embedded-postgres/testing';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreparedClient } from './prepared-client.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase({ template: 'subgraph_kit_bare', prepare: async () => {} });
  pool = new Pool({ connectionString: database.url, max: 1, Client: PreparedClient });
  await pool.query('create table thing (id int primary key)');
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a statement with values is prepared once on a connection', async () => {
  const text = 'select $1::int + 1 as more';
  const connection = await pool.connect();
  expect((await connection.query(text, [1])).rows).toEqual([{ more: 2 }]);
  expect((await connection.query(text, [2])).rows).toEqual([{ more: 3 }]);
  connection.release();
  expect((await pool.query(text, [3])).rows).toEqual([{ more: 4 }]);
  const { rows } = await pool.query(
    `select generic_plans + custom_plans as uses from pg_prepared_statements where statement = '${text}'`,
  );
  expect(rows).toEqual([{ uses: '3' }]);
});

test('a statement whose table has changed fails once, and then gives the new column too', async () => {
  const text = 'select * from thing where id = $1';
  await pool.query('insert into thing values (1)');
  expect((await pool.query(text, [1])).rows).toEqual([{ id: 1 }]);
  await pool.query("alter table thing add column colour text not null default 'grey'");
  await expect(pool.query(text, [1])).rejects.toThrow('cached plan');
  expect((await pool.query(text, [1])).rows).toEqual([{ id: 1, colour: 'grey' }]);
});

test('a statement that fails does not spoil the next', async () => {
  const text = 'select * from missing where id = $1';
  await expect(pool.query(text, [1])).rejects.toThrow('does not exist');
  await expect(pool.query(text, [1])).rejects.toThrow('does not exist');
  await pool.query('create table missing (id int)');
  expect((await pool.query(text, [1])).rows).toEqual([]);
});
