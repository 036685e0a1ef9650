import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { attach, detach, superuserUrl } from './attach.ts';
import { type Cluster, clusterPath, openCluster } from './cluster.ts';
import { ensureDatabase } from './ensure-database.ts';
import { type Launch, launchServer } from './launch-server.ts';
import { locateBinaries } from './locate-binaries.ts';
import { type Postmaster, findPostmaster } from './postmaster.ts';
import { chooseServerAccount } from './server-account.ts';
import { defaultSettings } from './settings.ts';
import { stopServer } from './stop-server.ts';

/** A running server, and this process's share in it. */
export interface PostgresServer {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Of the server's main process, the postmaster. */
  readonly pid: number;
  /** Whether the server ran already. */
  readonly adopted: boolean;
  /**
   * Makes the role and the database `name`, which the role owns and no other role may enter, unless
   * they exist.
   *
   * @param name 1 to 63 lower-case letters, digits and underscores, the first a letter.
   * @returns The database's URL for its role; the same every time while the port is.
   */
  database(name: string): Promise<string>;
  /** URL of a database for the superuser, `postgres` unless named. */
  adminUrl(database?: string): string;
  /**
   * Shuts the server down (fast: running transactions are rolled back) and waits until its process
   * is gone. A server that another live process has started or adopted, too, is left to that one.
   */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Where the cluster and the log live; made when missing. */
  directory: string;
  /** The port to prefer, 54329 unless given; another is taken when it is in use. 0: any. */
  port?: number;
  /** Settings of the server beside the defaults, such as `{ fsync: 'off' }`. */
  settings?: Readonly<Record<string, string>>;
  /** Told what is being done, in a few words. */
  onProgress?: (message: string) => void;
}

/** ms. Recovery after a crash is bounded by max_wal_size and takes seconds. */
const patience = 60_000;

/** What Postgres logs when another start of the same data directory was faster, or an earlier server's last process still ends. */
const lostRace = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;
const lostPort = /could not bind IPv4 address/;

/**
 * Starts the server whose data lives in `directory`, or adopts the one that runs there: one left
 * behind by a process that was killed, or one that another process started just now.
 *
 * No lock is held: the cluster appears by a rename, and of two servers on one data directory
 * Postgres itself refuses the second. Whoever lost finds the winner's server and adopts it.
 *
 * @throws When the binaries are missing or do not run, the directory cannot be used, or the server
 *   is not ready after 60 s; then the message holds the last lines of its log.
 */
export async function startPostgres(options: StartOptions): Promise<PostgresServer> {
  const { onProgress = () => undefined } = options;
  const directory = resolve(options.directory);
  const settings = { ...defaultSettings, ...options.settings };
  const account = await chooseServerAccount(clusterPath(directory));
  const binaries = await locateBinaries(account);
  const durable = settings['fsync'] !== 'off';
  const cluster = await openCluster({ directory, binaries, account, durable, onProgress });
  const log = join(directory, 'server.log');

  let port = options.port ?? 54_329;
  let launch: Launch | undefined;
  for (const deadline = Date.now() + patience; ; await setTimeout(5)) {
    const postmaster = await findPostmaster(cluster.data);
    const client = postmaster?.ready ? await attach(cluster, postmaster) : undefined;
    if (postmaster && client) {
      const adopted = postmaster.pid !== launch?.pid;
      if (adopted) onProgress(`adopted the running Postgres (process ${postmaster.pid})`);
      const shutDown = () =>
        stopServer({ pid: postmaster.pid, data: cluster.data, binaries, account });
      return shareIn({ cluster, postmaster, adopted, client, shutDown });
    }
    if (launch?.hasExited()) {
      const output = await launch.output();
      if (lostPort.test(output)) port = 0;
      else if (!lostRace.test(output))
        throw startError('ended while it started', directory, output);
      launch = undefined;
      await setTimeout(100);
    }
    if (!postmaster && !launch) {
      onProgress('starting Postgres');
      launch = await launchServer({ binaries, account, data: cluster.data, port, settings, log });
    }
    if (Date.now() > deadline) {
      const output = launch ? await launch.output() : '';
      throw startError(`is not ready after ${patience / 1000} s`, directory, output);
    }
  }
}

function shareIn(server: {
  cluster: Cluster;
  postmaster: Postmaster;
  adopted: boolean;
  client: Client;
  shutDown: () => Promise<void>;
}): PostgresServer {
  const { cluster, postmaster, adopted, client, shutDown } = server;
  const { pid, port } = postmaster;
  const adminUrl = (database = 'postgres') => superuserUrl(cluster, port, database);
  const leave = async () => {
    const last = await detach(client);
    // Closing the connection lets others attach again, so it comes last.
    try {
      if (last) await shutDown();
    } finally {
      await client.end();
    }
  };
  let left: Promise<void> | undefined;
  return {
    port,
    pid,
    adopted,
    database: (name) => ensureDatabase(adminUrl(), name),
    adminUrl,
    stop: () => (left ??= leave()),
  };
}

function startError(problem: string, directory: string, output: string): Error {
  const lines = output.trim().split('\n').slice(-15);
  return new Error(
    `Postgres ${problem} (data and log in ${directory}). Its last words:\n` +
      `${lines.map((line) => `  ${line}`).join('\n')}\n` +
      'Mend what they tell of and start again, or move the directory away to begin with empty databases.',
  );
}
