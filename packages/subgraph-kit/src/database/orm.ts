import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import type { EntitySchema } from '@mikro-orm/core';
import { Client, TypeOverrides, types, type Pool } from 'pg';
import { Migration00000000000000_kit } from './kit-migration.ts';
import { PreparedClient } from './prepared-client.ts';

const CONNECTIONS = 12;
/** A connection that goes takes its prepared statements with it. */
const IDLE_CONNECTION_MS = 5 * 60_000;
/** Any number, the same for all: only one process migrates a database at a time. */
const MIGRATION_LOCK = 7_305_001;

/** A migration, as MikroORM's command line writes it. Its class name starts with its moment. */
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** MikroORM's settings for a subgraph; also what its `mikro-orm.config.ts` exports for the command line. */
export function ormOptions(options: {
  databaseUrl: string;
  entities: readonly EntitySchema[];
  migrations: readonly MigrationClass[];
}): Options {
  return {
    clientUrl: options.databaseUrl,
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: CONNECTIONS, idleTimeoutMillis: IDLE_CONNECTION_MS },
    driverOptions: { Client: PreparedClient, onPoolCreated: readMomentsAsDates },
    // Dates are moments: stored as timestamptz, read as UTC.
    forceUtcTimezone: true,
    migrations: {
      migrationsList: [Migration00000000000000_kit, ...options.migrations].map((migration) => ({
        name: migration.name,
        class: migration,
      })),
      path: 'migrations',
      snapshot: false,
      transactional: true,
    },
    extensions: [Migrator],
    // What went wrong is thrown; the rest nobody reads.
    logger: () => {},
  };
}

/**
 * MikroORM reads moments as text and makes dates of them in entities alone. With this, rows that
 * kysely reads hold dates too, as their types say.
 */
function readMomentsAsDates({ options }: Pool): void {
  const { TIMESTAMPTZ } = types.builtins;
  if (options.types instanceof TypeOverrides) {
    options.types.setTypeParser(TIMESTAMPTZ, types.getTypeParser(TIMESTAMPTZ));
  }
}

/** Connects; checks nothing yet. */
export async function openDatabase(options: Parameters<typeof ormOptions>[0]): Promise<MikroORM> {
  return MikroORM.init(ormOptions(options));
}

/**
 * Brings the database up to date and then runs `afterwards`, both under an advisory lock:
 * instances that start together take turns, and MikroORM's migrator takes no lock of its own.
 *
 * @returns the names of the migrations that ran.
 */
export async function migrate(
  orm: MikroORM,
  databaseUrl: string,
  afterwards: (em: EntityManager) => Promise<void>,
): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await orm.migrator.up();
    await afterwards(orm.em.fork());
    return done.map((migration) => migration.name);
  } finally {
    // Ending the session lets go of the lock.
    await lock.end();
  }
}
