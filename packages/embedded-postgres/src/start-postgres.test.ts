import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clusterPath } from './cluster.ts';
import { isRunning, newDirectory, query, start, startElsewhere } from './server-fixture.ts';
import { startPostgres } from './start-postgres.ts';

test('the first start makes a cluster in UTF-8, reachable from this machine alone', async () => {
  const onProgress = vi.fn<(message: string) => void>();
  const server = await start({ directory: newDirectory(), onProgress });
  expect(server.adopted).toBe(false);
  expect(onProgress).toHaveBeenCalledWith(expect.stringContaining('creating'));
  const [settings] = await query(
    server.adminUrl(),
    `select current_setting('listen_addresses') as listen, current_setting('server_encoding') as encoding,
            lower('ÀÉ') as lower, 'Ä' ~ '\\w' as letter`,
  );
  expect(settings).toEqual({ listen: '127.0.0.1', encoding: 'UTF8', lower: 'àé', letter: true });
});

test('a later start serves what was written before a stop', async () => {
  const directory = newDirectory();
  const first = await start({ directory });
  await query(await first.database('shop'), 'create table kept as select 1 as value');
  await first.stop();
  expect(await isRunning(first.pid, directory)).toBe(false);

  const onProgress = vi.fn<(message: string) => void>();
  const second = await start({ directory, onProgress });
  expect(onProgress).not.toHaveBeenCalledWith(expect.stringContaining('creating'));
  const kept = await query(await second.database('shop'), 'select value from kept');
  expect(kept).toEqual([{ value: 1 }]);
});

test.each(['SIGKILL', 'SIGINT'] as const)(
  'the server outlives a %s to its owner and its group, and the next start adopts it',
  async (signal) => {
    const directory = newDirectory();
    const { pid, endOwner } = await startElsewhere(directory);
    await endOwner(signal);
    const server = await start({ directory });
    expect(server).toMatchObject({ pid, adopted: true });
    await server.stop();
    expect(await isRunning(pid, directory)).toBe(false);
  },
);

test('of two processes that start a new directory at once, one starts the server and one adopts it', async () => {
  const directory = newDirectory();
  const [one, two] = await Promise.all([startElsewhere(directory), startElsewhere(directory)]);
  await start({ directory });
  expect(one.pid).toBe(two.pid);
  expect(one.adopted).toBe(!two.adopted);
  await Promise.all([one.endOwner('SIGKILL'), two.endOwner('SIGKILL')]);
});

test('a stop leaves the server to its other users, and the last one stops it', async () => {
  const directory = newDirectory();
  const [first, second, third] = await Promise.all([
    start({ directory }),
    start({ directory }),
    start({ directory }),
  ]);
  await first.stop();
  expect(await query(second.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await Promise.all([second.stop(), third.stop()]);
  expect(await isRunning(first.pid, directory)).toBe(false);
});

test('a start while the last user stops the server waits for it and starts anew', async () => {
  const directory = newDirectory();
  const first = await start({ directory });
  const [, second] = await Promise.all([first.stop(), start({ directory })]);
  expect(await query(second.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a port in use makes the server take another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = await start({ directory: newDirectory(), port });
  expect(server.port).not.toBe(port);
  expect(await query(server.adminUrl(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a start after the server itself was killed recovers what was committed', async () => {
  const directory = newDirectory();
  const first = await start({ directory });
  await query(await first.database('shop'), 'create table kept as select 1 as value');
  process.kill(first.pid, 'SIGKILL');
  await vi.waitFor(async () => expect(await isRunning(first.pid, directory)).toBe(false));

  const second = await start({ directory });
  expect(second.adopted).toBe(false);
  const kept = await query(await second.database('shop'), 'select value from kept');
  expect(kept).toEqual([{ value: 1 }]);
});

test.runIf(process.platform === 'linux')(
  'a postmaster.pid whose number belongs to another process does not hinder the start',
  async () => {
    const directory = newDirectory();
    const first = await start({ directory });
    const file = join(clusterPath(directory), 'data', 'postmaster.pid');
    const content = await readFile(file, 'utf8');
    await first.stop();
    await writeFile(file, content.replace(/^\d+/, String(process.pid)));
    const second = await start({ directory });
    expect(second.adopted).toBe(false);
  },
);

test("a server that does not start is reported with its log's last lines and the remedy", async () => {
  const settings = { shared_buffers: 'much' };
  await expect(startPostgres({ directory: newDirectory(), settings })).rejects.toThrow(
    /ended while it started[^]*invalid value for parameter "shared_buffers": "much"[^]*start again/,
  );
});
