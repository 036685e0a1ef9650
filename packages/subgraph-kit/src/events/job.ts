import type { z } from 'zod';
import type { Context } from '../context.ts';

/** The name of a kind of job and the form of its data. */
export interface JobContract<Data extends object = object> {
  readonly name: string;
  readonly data: z.ZodType<Data>;
  /** How often a failed job is tried again, with growing pauses from 1 s to 30 s. */
  readonly retries: number;
}

export interface ScheduleOptions {
  /** Not before this moment. */
  readonly at?: Date;
}

/** A kind of job and what it does, as a subgraph lists it. */
export interface Job<Services = unknown> {
  readonly contract: JobContract;
  readonly run: (context: Context<Services>, data: never) => Promise<void>;
  /** When it runs by itself, with empty data. */
  readonly cron: string | null;
}

/**
 * @param run runs at least once: it must bear being run again.
 * @param options `cron`: an expression (UTC) for a job that runs by itself, with empty data.
 */
export function work<Data extends object, Services>(
  contract: JobContract<Data>,
  run: (context: Context<Services>, data: Data) => Promise<void>,
  options: { cron?: string } = {},
): Job<Services> {
  return { contract, run, cron: options.cron ?? null };
}

/** The retries of what must get done, however long that takes: at 30 s each, more than 90 years. */
export const UNTIL_DONE = 100_000_000;

/** @param options `retries`: how often it is tried again; until it is done unless given. */
export function defineJob<Data extends object>(
  name: string,
  data: z.ZodType<Data>,
  options: { retries?: number } = {},
): JobContract<Data> {
  return { name, data, retries: options.retries ?? UNTIL_DONE };
}
