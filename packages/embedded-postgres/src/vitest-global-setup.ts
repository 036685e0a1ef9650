import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeCluster } from './cluster.ts';
import { processExists } from './process-exists.ts';
import { startPostgres } from './start-postgres.ts';

const prefix = 'stoa-vitest-';

/** Tests want no durability. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * For vitest's `globalSetup`: one server for all test files of a run, in a new directory under the
 * system's temporary one, so that nothing of an earlier run is met. testDatabase() uses it.
 *
 * @returns The teardown, which stops the server and removes the directory.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const name = `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`;
  const directory = join(tmpdir(), name);
  const server = await startPostgres({ directory, port: 0, settings });
  let run = 1;
  project.provide('postgresAdminUrl', server.adminUrl());
  project.provide('postgresRun', run);
  project.onTestsRerun(() => project.provide('postgresRun', ++run));
  return async () => {
    await server.stop();
    await removeCluster(directory);
  };
}

/** Stops and removes, as far as that works, the servers of this user's runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!pid || processExists(Number(pid))) continue;
    const directory = join(tmpdir(), name);
    try {
      if ((await stat(directory)).uid !== process.getuid?.()) continue;
      const server = await startPostgres({ directory, port: 0, settings });
      await server.stop();
      await removeCluster(directory);
    } catch {
      // Another run may be removing it as well.
    }
  }
}
