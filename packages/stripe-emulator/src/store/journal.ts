import { createReadStream, ftruncateSync, openSync, closeSync, statSync, writeSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Change } from './records.ts';

const fileName = 'journal.jsonl';

/** Lines are gathered into writes of about this many characters while compacting. */
const compactionChunk = 1 << 20;

/**
 * An append-only file of JSON lines. A line holds all the changes of one request, so a request is
 * in the journal whole or not at all. `append` returns when the operating system has the line:
 * it outlives a kill -9 of this process, though not a power cut, which a fsync for each line would
 * cost milliseconds to guard against.
 */
export class Journal {
  readonly #file: number;
  #size: number;

  constructor(directory: string) {
    const path = join(directory, fileName);
    this.#file = openSync(path, 'a');
    this.#size = statSync(path).size;
  }

  append(changes: readonly Change[]): void {
    const line = Buffer.from(`${JSON.stringify(changes)}\n`);
    try {
      for (let written = 0; written < line.length;) written += writeSync(this.#file, line, written);
    } catch (error) {
      // A full disk can leave half a line, and the next one must not be glued to it.
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
    this.#size += line.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/**
 * Reads what `directory`'s journal holds, oldest first. A last line that is cut off was never
 * answered and is left out.
 * @throws Error when a line before the last cannot be read: the file was changed by something else.
 */
export async function* readJournal(directory: string): AsyncGenerator<readonly Change[]> {
  const path = join(directory, fileName);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return;
  let unreadable: { line: number; error: unknown } | null = null;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    line++;
    if (unreadable) {
      throw new Error(
        `${path} is damaged at line ${unreadable.line}. Restore it, or delete it to start with no payments.`,
        { cause: unreadable.error },
      );
    }
    try {
      yield JSON.parse(text) as readonly Change[];
    } catch (error) {
      unreadable = { line, error };
    }
  }
}

/** Replaces `directory`'s journal by one that holds `changes` alone; a crash leaves the old one or the new one. */
export async function compactJournal(directory: string, changes: Iterable<Change>): Promise<void> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, fileName);
  const next = `${path}.next`;
  await writeFile(next, chunks(changes), { flush: true });
  await rename(next, path);
}

function* chunks(changes: Iterable<Change>): Generator<string> {
  let chunk = '';
  for (const change of changes) {
    chunk += `${JSON.stringify([change])}\n`;
    if (chunk.length > compactionChunk) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
