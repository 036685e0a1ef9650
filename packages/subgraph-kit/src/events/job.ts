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
  /** A second job with the same key, while the first has not started, is dropped. */
  readonly key?: string;
}

/** A job and what it does. Handlers run at least once: they must bear being run again. */
export interface Job<Data extends object = object, JobsContext = Context> {
  readonly contract: JobContract<Data>;
  readonly run: (context: JobsContext, data: Data) => Promise<void>;
  /** A cron expression (UTC) for a job that runs by itself, with empty data. */
  readonly cron?: string;
}

/** The retries of a job that must get done: about a day of trying. */
export const UNTIL_DONE = 2_880;

export function defineJob<Data extends object>(
  name: string,
  data: z.ZodType<Data>,
  options: { retries?: number } = {},
): JobContract<Data> {
  return { name, data, retries: options.retries ?? UNTIL_DONE };
}
