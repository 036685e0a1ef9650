import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { advisoryLocks } from './advisory-locks.ts';

/**
 * Makes a role and a database of the same name, which the role owns and no other role may enter,
 * unless they exist.
 *
 * The role's password is derived from the superuser's, so that it needs no place of its own.
 *
 * @param adminUrl URL of any database for the superuser.
 * @param name 1 to 63 lower-case letters, digits and underscores, the first a letter.
 * @returns The database's URL for its role.
 */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name) || /^(postgres$|template\d$|pg_)/.test(name)) {
    throw new Error(
      `"${name}" cannot be the name of a database here: use 1 to 63 lower-case letters, digits and underscores, ` +
        'begin with a letter, and none of postgres, template0, template1 and pg_...',
    );
  }
  const url = roleUrl(adminUrl, name);
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1, hashtext($2))', [advisoryLocks.database, name]);
    if (!(await finds(admin, 'select 1 from pg_roles where rolname = $1', name))) {
      await admin.query(`create role ${name} login password '${new URL(url).password}'`);
    }
    if (!(await finds(admin, 'select 1 from pg_database where datname = $1', name))) {
      // template0: template1 can only be copied while nobody is connected to it.
      await admin.query(`create database ${name} owner ${name} template template0`);
    }
    await admin.query(`revoke all on database ${name} from public`);
  });
  return url;
}

/** URL of the database `name` for its role, whether or not they exist. */
export function roleUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.password = createHmac('sha256', url.password).update(name).digest('base64url');
  url.username = name;
  url.pathname = name;
  return url.href;
}

async function finds(admin: Client, query: string, name: string): Promise<boolean> {
  return (await admin.query(query, [name])).rows.length > 0;
}

/** Lends a connection to `use`; its advisory locks end with it. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
