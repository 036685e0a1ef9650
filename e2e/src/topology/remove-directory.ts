import { rm } from 'node:fs/promises';

/** Removes a directory of a shop that has stopped; a server that is just ending may still write once. */
export const removeDirectory = async (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
