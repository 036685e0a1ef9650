import { realpath } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';
import { advisoryLocks } from './advisory-locks.ts';
import type { Cluster } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';

/** URL of a database for the superuser. */
export function superuserUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

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
    const [row] = rows;
    if (!row || (await realpath(row.data)) !== cluster.data) {
      throw new Error(`Port ${postmaster.port} is served from ${row?.data}, not ${cluster.data}`);
    }
    if (row.attached) return client;
  } catch (error) {
    if (!isTemporary(error)) {
      await client.end();
      throw new Error(
        `Process ${postmaster.pid} on port ${postmaster.port} seems to be the Postgres of ${cluster.data}, but does not let us in. ` +
          `Stop that process and start again; if it is not Postgres, delete ${cluster.data}/postmaster.pid.`,
        { cause: error },
      );
    }
  }
  await client.end();
  return undefined;
}

/** Nobody listens (any more), or the server says that it is starting, recovering or stopping. */
function isTemporary(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === '57P03' || error.code === '57P01';
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET';
}

/**
 * Takes this process from the users of the server.
 *
 * @returns Whether it was the last one. Then nobody can attach any more until `client` is closed,
 *   and this process has to shut the server down. When two leave at once, exactly one is the last.
 */
export async function detach(client: Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1, 0)', [advisoryLocks.serverUsers]);
    const { rows } = await client.query<{ last: boolean }>(
      'select pg_try_advisory_lock($1, 0) as last',
      [advisoryLocks.serverUsers],
    );
    return rows[0]?.last ?? true;
  } catch {
    // The server has died or has cut the connection: nothing is lost by making sure that it stops.
    return true;
  }
}
