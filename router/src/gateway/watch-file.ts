import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The file's state is polled: that alone also sees the links that Kubernetes swaps under a ConfigMap. */
const POLL_MS = 500;

/**
 * Hands over the file's text each time it changed.
 *
 * @returns stops watching.
 */
export function watchFileText(
  file: string,
  onChange: (text: string) => void,
  onError: (error: unknown) => void,
): () => void {
  const read = () => {
    readFile(file, 'utf8').then(onChange).catch(onError);
  };
  watchFile(file, { interval: POLL_MS, persistent: false }, read);
  return () => unwatchFile(file, read);
}
