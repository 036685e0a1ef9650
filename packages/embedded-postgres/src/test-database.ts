import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { advisoryLocks } from './advisory-locks.ts';
import { ensureDatabase, roleUrl, withClient } from './ensure-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's URL of this vitest run's server; vitest-global-setup provides it. */
    postgresAdminUrl: string;
    /** Counts the reruns of watch mode: migrations changed in between need a new template. */
    postgresRun: number;
  }
}

/** A database of one test file. */
export interface TestDatabase {
  /** For the role that owns the database and all in it; no superuser, as in production. */
  readonly url: string;
  /** Removes the database, cutting the connections still open. */
  drop(): Promise<void>;
}

/**
 * Clones a database for a test file from a template, which the first caller of a run makes by
 * `prepare` while the others wait. A clone of 60 tables takes some 40 ms.
 *
 * @param options.template Name of the template, the same for all that share it: up to 40 lower-case
 *   letters, digits and underscores.
 * @param options.prepare Fills the template, usually by running the migrations. Closes its
 *   connections; any left open are cut.
 */
export async function testDatabase(options: {
  template: string;
  prepare: (url: string) => Promise<void>;
}): Promise<TestDatabase> {
  const adminUrl = inject('postgresAdminUrl');
  if (!adminUrl) {
    throw new Error(
      "No Postgres for tests: add '@stoa/embedded-postgres/vitest-global-setup' to globalSetup in vitest.config.ts",
    );
  }
  const template = `${options.template}_run${inject('postgresRun')}`;
  const clone = `${template}_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, async (admin) => {
    const lock = [advisoryLocks.template, template];
    await admin.query('select pg_advisory_lock($1, hashtext($2))', lock);
    if (!(await isPrepared(admin, template))) {
      // What an earlier `prepare` that failed has left.
      await admin.query(`drop database if exists ${template} with (force)`);
      await options.prepare(await ensureDatabase(adminUrl, template));
      await seal(admin, template);
    }
    // Clones may be made side by side.
    await admin.query('select pg_advisory_unlock($1, hashtext($2))', lock);
    // With fsync off, copying files takes two thirds of the time of logging their blocks.
    await admin.query(
      `create database ${clone} template ${template} owner ${template} strategy file_copy`,
    );
  });
  const url = new URL(roleUrl(adminUrl, template));
  url.pathname = clone;
  return {
    url: url.href,
    drop: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`drop database if exists ${clone} with (force)`);
      }),
  };
}

async function isPrepared(admin: Client, template: string): Promise<boolean> {
  const query = 'select 1 from pg_database where datname = $1 and datistemplate';
  return (await admin.query(query, [template])).rows.length > 0;
}

/** Marks the template as complete and keeps everybody out of it: one in use cannot be cloned. */
async function seal(admin: Client, template: string): Promise<void> {
  await admin.query(`alter database ${template} with allow_connections false is_template true`);
  await admin.query(
    'select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1',
    [template],
  );
}
