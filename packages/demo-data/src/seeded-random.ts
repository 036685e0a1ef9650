import { hash } from 'node:crypto';

/** A repeatable source of numbers: the same seed gives the same sequence on every machine. */
export interface SeededRandom {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** The next whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** One item of a list that is not empty, each as likely as the others. */
  pick<T>(items: readonly T[]): T;
}

/**
 * Makes a source of repeatable numbers from a text. The generator is mulberry32 (Tommy Ettinger,
 * public domain): four operations a number, good enough to scatter demo data, not for secrets.
 */
export function seededRandom(seed: string): SeededRandom {
  let state = hash('sha256', seed, 'buffer').readUInt32BE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError(`Cannot pick from an empty list (${seed}).`);
    return item;
  };
  return { next, between, pick };
}
