import { realpath } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';
import { advisoryLocks } from './advisory-locks.ts';
import type { Cluster } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';

/** URL of a database for the superuser. */
export function superuserUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

// SQLSTATE codes
const cannotConnectNow = '57P03';
const adminShutdown = '57P01';
const lockNotAvailable = '55P03';

/**
 * Counts this process among the users of a server, until the connection returned is closed or this
 * process dies.
 *
 * @returns undefined while the server takes no connections, or is being shut down by another of its
 *   users: ask again.
 * @throws When what answers is not the server of this cluster.
 */
export async function attach(
  cluster: Cluster,
  postmaster: Postmaster,
): Promise<Client | undefined> {
  const client = new Client({
    connectionString: superuserUrl(cluster, postmaster.port, 'postgres'),
    application_name: 'stoa launcher',
    connectionTimeoutMillis: 5_000,
  });
  // The server may end at any time (a kill, a crash); whoever queries it then learns of it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data: string; attached: boolean }>(
      `select current_setting('data_directory') as data, pg_try_advisory_lock_shared($1, 0) as attached`,
      [advisoryLocks.serverUsers],
    );
    for (const { data, attached } of rows) {
      if ((await realpath(data)) !== cluster.data) throw new WrongServer(`It serves ${data}.`);
      if (attached) return client;
    }
    await client.end();
    return undefined;
  } catch (error) {
    await client.end();
    if (!isFinal(error)) return undefined;
    throw new Error(
      `Process ${postmaster.pid} on port ${postmaster.port} should be the Postgres of ${cluster.data}, but does not let us in. ` +
        `Stop that process and start again; if it is not Postgres, delete ${cluster.data}/postmaster.pid.`,
      { cause: error },
    );
  }
}

class WrongServer extends Error {}

/** Everything else is the connection, refused or cut: the server starts, recovers or stops. */
function isFinal(error: unknown): boolean {
  if (error instanceof WrongServer) return true;
  return (
    error instanceof DatabaseError &&
    error.code !== cannotConnectNow &&
    error.code !== adminShutdown
  );
}

/**
 * Takes this process from the users of the server.
 *
 * @returns Whether it was the last one. Then nobody can attach any more until `client` is closed,
 *   and this process has to shut the server down. When two leave at once, one is the last.
 */
export async function detach(client: Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1, 0)', [advisoryLocks.serverUsers]);
    // Time for the server to notice that a user was killed.
    await client.query("set lock_timeout = '250ms'");
    await client.query('select pg_advisory_lock($1, 0)', [advisoryLocks.serverUsers]);
    return true;
  } catch (error) {
    const othersUseIt = error instanceof DatabaseError && error.code === lockNotAvailable;
    // Any other failure means that the server stops or has died: it remains to wait for its end.
    return !othersUseIt;
  }
}
