import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';

const fileName = 'owner.json';

/** What `GET /` of an emulator answers, and what it leaves in its directory. */
export interface Owner {
  url: string;
  instance: string;
}

/**
 * Two emulators on one journal would each miss what the other wrote. The owner's name is in the
 * directory; whether it still lives is asked over HTTP, since after a kill -9 its process id may
 * belong to any other program.
 * @throws Error when a running emulator uses `directory`.
 */
export async function refuseDirectoryInUse(directory: string): Promise<void> {
  const owner = await readOwner(directory);
  if (owner && (await answers(owner))) {
    throw new Error(
      `The Stripe emulator at ${owner.url} uses ${directory}. Use that one, stop it, or give this one another directory.`,
    );
  }
}

export async function claimDirectory(directory: string, owner: Owner): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, fileName), JSON.stringify(owner));
}

async function readOwner(directory: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(join(directory, fileName), 'utf8')) as Owner;
  } catch {
    // Not there, or cut off by a crash: nobody is known to own it.
    return null;
  }
}

async function answers(owner: Owner): Promise<boolean> {
  try {
    const { body } = await request(owner.url, { signal: AbortSignal.timeout(1000) });
    return ((await body.json()) as Partial<Owner>).instance === owner.instance;
  } catch {
    return false;
  }
}
