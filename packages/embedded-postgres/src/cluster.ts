import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Binaries } from './locate-binaries.ts';
import { processExists } from './process-exists.ts';
import { type ServerAccount, canEnter, runAs, shelterDirectory } from './server-account.ts';

/** A database cluster: what one Postgres server serves. */
export interface Cluster {
  /** PGDATA: absolute, without links. */
  readonly data: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
}

/** In the directory given to startPostgres; a link to a sheltered cluster where that must be. */
export function clusterPath(directory: string): string {
  return join(directory, 'cluster');
}

/**
 * Opens the cluster of `directory`, making it first when there is none.
 *
 * @param durable Whether a new cluster is flushed to disk before it is used.
 * @throws When it cannot be made, or the server's account cannot reach it.
 */
export async function openCluster(options: {
  directory: string;
  binaries: Binaries;
  account: ServerAccount | undefined;
  durable: boolean;
  onProgress: (message: string) => void;
}): Promise<Cluster> {
  const { directory, account, onProgress } = options;
  const path = clusterPath(directory);
  if (!existsSync(path)) {
    const home = await chooseHome(directory, account);
    onProgress(`creating the database cluster in ${home}`);
    await createCluster({ ...options, home });
  }
  const cluster = await realpath(path);
  if (account && !(await canEnter(account, cluster))) {
    throw new Error(
      `Postgres runs as ${account.name}, who cannot enter ${cluster}. ` +
        `Let it pass through the directories above (chmod o+x), or start Stoa as the user who may.`,
    );
  }
  try {
    const password = await readFile(join(cluster, 'password'), 'utf8');
    return { data: join(cluster, 'data'), password };
  } catch (cause) {
    const { uid } = await stat(cluster);
    throw new Error(
      `The database cluster in ${cluster} belongs to another user (uid ${uid}) or is damaged. ` +
        'Start Stoa as that user or as root, or move the directory away to begin with empty databases.',
      { cause },
    );
  }
}

/**
 * The directory to make the cluster in: the given one, or when the server's account cannot enter
 * it, one in the shelter, to which a link `cluster` in the given directory then leads. The link is
 * set before the cluster exists, so a crash in between leaves nothing without an owner.
 */
async function chooseHome(directory: string, account: ServerAccount | undefined): Promise<string> {
  if (await mkdir(directory, { recursive: true })) {
    await chmod(directory, account ? 0o711 : 0o700);
  }
  if (!account || (await canEnter(account, directory))) return directory;
  const sheltered = clusterPath(join(shelterDirectory, randomBytes(8).toString('hex')));
  await symlink(sheltered, clusterPath(directory)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const home = dirname(await readlink(clusterPath(directory)));
  await mkdir(home, { recursive: true });
  await chmod(shelterDirectory, 0o755);
  await chmod(home, 0o711);
  return home;
}

/**
 * Makes the cluster under another name and renames it, so that it is there whole or not at all,
 * whatever is killed or started at the same time.
 */
async function createCluster(options: {
  home: string;
  binaries: Binaries;
  account: ServerAccount | undefined;
  durable: boolean;
}): Promise<void> {
  const { home, binaries, account, durable } = options;
  await removeAbandoned(home);
  const staging = await mkdtemp(join(home, `cluster.new-${process.pid}-`));
  const password = join(staging, 'password');
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) {
    await chown(staging, account.uid, account.gid);
    await chown(password, account.uid, account.gid);
  }
  try {
    await runAs(account, binaries.initdb, [
      `--pgdata=${join(staging, 'data')}`,
      '--username=postgres',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The sort order is part of the build, so that no update of the system's libc breaks an index.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${systemLocale()}`,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    await rename(staging, clusterPath(home));
  } catch (cause) {
    await rm(staging, { recursive: true, force: true });
    // Another process made it at the same time and was faster.
    if (existsSync(clusterPath(home))) return;
    throw new Error(
      `The database cluster could not be made in ${home}: ${(cause as Error).message}`,
      {
        cause,
      },
    );
  }
}

/** Removes what makers of a cluster left behind that were killed at it. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^cluster\.new-(\d+)-/.exec(name)?.[1];
    if (pid && !processExists(Number(pid))) {
      await rm(join(home, name), { recursive: true, force: true });
    }
  }
}

/** A UTF-8 locale for what stays with the C library (character classes in pg_trgm and text search). */
function systemLocale(): string {
  if (process.platform === 'win32') return 'C';
  return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
}

/** Removes a stopped server's cluster, wherever it lies, and `directory`. */
export async function removeCluster(directory: string): Promise<void> {
  const cluster = await realpath(clusterPath(directory)).catch(() => undefined);
  if (cluster?.startsWith(shelterDirectory)) {
    await rm(dirname(cluster), { recursive: true, force: true });
  }
  await rm(directory, { recursive: true, force: true });
}
