import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { removeCluster } from '@stoa/embedded-postgres';

/** Removes a stopped shop's directory, and its databases wherever they lie. */
export async function removeDirectory(directory: string): Promise<void> {
  await removeCluster(join(directory, 'postgres'));
  await rm(directory, { recursive: true, force: true });
}
