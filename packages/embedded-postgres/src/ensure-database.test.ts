import { expect, test } from 'vitest';
import { ensureDatabase } from './ensure-database.ts';
import { newDirectory, query, start } from './server-fixture.ts';

test('a role and its database are made once, and no other role may enter it', async () => {
  const server = await start({ directory: newDirectory() });
  const [orders, again, users] = await Promise.all([
    server.database('orders'),
    server.database('orders'),
    server.database('users'),
  ]);
  expect(again).toBe(orders);
  await query(orders, 'create table mine (); create extension pg_trgm');
  expect(await server.database('orders')).toBe(orders);
  const [session] = await query(orders, 'select current_user as role, current_database() as name');
  expect(session).toEqual({ role: 'orders', name: 'orders' });

  const trespass = new URL(users);
  trespass.pathname = 'orders';
  await expect(query(trespass.href, 'select 1')).rejects.toThrow('permission denied for database');
});

test.each(['postgres', 'template1', 'pg_shop', 'Shop', 'a"b', ''])(
  'the name "%s" is refused',
  async (name) => {
    const refusal = ensureDatabase('postgresql://postgres@127.0.0.1/postgres', name);
    await expect(refusal).rejects.toThrow('cannot be the name of a database');
  },
);
