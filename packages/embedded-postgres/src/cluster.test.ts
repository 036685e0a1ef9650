import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clusterPath, removeCluster } from './cluster.ts';
import { shelterDirectory } from './server-account.ts';
import { newDirectory, query, start } from './server-fixture.ts';

const isRoot = process.getuid?.() === 0;

/** A directory that only its owner can enter. */
async function closedDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-closed-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

test("the superuser's password is kept from other users", async () => {
  const directory = newDirectory();
  await start({ directory });
  const { mode } = await stat(join(clusterPath(directory), 'password'));
  expect((mode & 0o777).toString(8)).toBe('600');
});

test.runIf(isRoot)('as root, the server runs under the owner of its cluster', async () => {
  const directory = newDirectory();
  await start({ directory });
  const { uid } = await stat(clusterPath(directory));
  expect(uid).not.toBe(0);
});

test.runIf(isRoot)(
  'as root, a cluster in a directory closed to the server is sheltered, found again, and removed with it',
  async () => {
    const directory = newDirectory(await closedDirectory());
    const first = await start({ directory });
    await query(await first.database('shop'), 'create table kept as select 1 as value');
    await first.stop();
    const cluster = await readlink(clusterPath(directory));
    expect(dirname(dirname(cluster))).toBe(shelterDirectory);

    const second = await start({ directory });
    const kept = await query(await second.database('shop'), 'select value from kept');
    expect(kept).toEqual([{ value: 1 }]);
    await second.stop();
    await removeCluster(directory);
    expect(existsSync(dirname(cluster))).toBe(false);
  },
);

test.runIf(isRoot)('as root, a cluster that became unreachable is reported', async () => {
  const parent = await closedDirectory();
  await chmod(parent, 0o711);
  const directory = newDirectory(parent);
  await (await start({ directory })).stop();
  await chmod(parent, 0o700);
  await expect(start({ directory })).rejects.toThrow(/cannot enter .*chmod o\+x/);
});

test('what a killed start left half made is removed by the next', async () => {
  const directory = newDirectory();
  // Process numbers end below 2^22.
  const abandoned = join(directory, 'cluster.new-4999999-abc');
  await mkdir(abandoned, { recursive: true });
  if (isRoot) await chmod(directory, 0o711);
  await start({ directory });
  expect(existsSync(abandoned)).toBe(false);
});
