import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The account of the operating system that Postgres runs under. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Unprivileged accounts systems commonly have, the most fitting one first. */
const accountNames = ['postgres', '_postgres', 'nobody'];

/**
 * Postgres refuses to run as root, so root starts it under another account: the owner of the
 * existing cluster, or else the first of `postgres`, `_postgres` and `nobody` that exists.
 *
 * @param cluster The cluster's directory, which may not exist yet.
 * @returns undefined when Postgres runs under this process's own account.
 * @throws When root finds no account to run it under.
 */
export async function chooseServerAccount(cluster: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readAccounts();
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) {
    const name = accounts.find(({ uid }) => uid === owner.uid)?.name ?? `uid ${owner.uid}`;
    return { name, uid: owner.uid, gid: owner.gid };
  }
  for (const wanted of accountNames) {
    const account = accounts.find(({ name }) => name === wanted);
    if (account) return account;
  }
  throw new Error(
    `Postgres cannot run as root, and /etc/passwd has none of the accounts ${accountNames.join(', ')} to run it under. ` +
      'Add one (useradd --system postgres), or start Stoa as an ordinary user.',
  );
}

async function readAccounts(): Promise<ServerAccount[]> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * What every process of Postgres is started with. The environment is empty but for the language of
 * messages, so that a PGPORT or LD_LIBRARY_PATH set for something else has no effect; the working
 * directory is one that every account may enter.
 */
export function processOptions(account: ServerAccount | undefined) {
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: { LC_ALL: 'C' },
  };
}

/** Runs a program to its end. @throws When it cannot be run or fails; the message holds its stderr. */
export async function runAs(
  account: ServerAccount | undefined,
  program: string,
  args: string[],
): Promise<void> {
  await promisify(execFile)(program, args, processOptions(account));
}

/**
 * Whether the account can enter the directory. Asked by trying it: mode bits alone do not tell of
 * access lists, mounts and security modules.
 */
export async function canEnter(account: ServerAccount, directory: string): Promise<boolean> {
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory]).then(
    () => true,
    () => false,
  );
}

/**
 * Where root puts what the server's account must reach when the place asked for (a checkout under
 * /root, say) is closed to it. Not under /tmp: cleaners would take files from a running server, and
 * data must survive a restart of the machine.
 */
export const shelterDirectory = '/var/lib/stoa-postgres';
