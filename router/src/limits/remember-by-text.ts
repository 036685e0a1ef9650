import { LRUCache } from 'lru-cache';

/**
 * Storefronts send a few hundred documents; the rest is what tools and strangers send. A parsed
 * document takes up to 400 bytes for each character, so this is 100 MB at the very worst.
 */
const REMEMBERED_CHARACTERS = 256 * 1024;

/** Remembers what was made of documents, by their text. The longest unused are forgotten first. */
export function rememberByText<Value extends object>(): LRUCache<string, Value> {
  return new LRUCache({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_value, text) => text.length + 1,
  });
}
