import type { Logger } from '@stoa/service-kit';
import { PgBoss, fromKysely, type JobInsert, type QueueOptions } from 'pg-boss';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { z } from 'zod';
import { PreparedClient } from '../database/prepared-client.ts';
import { UNTIL_DONE } from './job.ts';

/** Where pg-boss keeps its tables, beside the subgraph's own. */
const SCHEMA = 'jobs';
/** Waiting for work, plus one connection that listens for it. */
const CONNECTIONS = 4;

/**
 * A dead worker is noticed after 10 s without a heartbeat, and its job runs again within the next
 * second: every job is taken up well inside the 30 s that the shop promises.
 */
const RECOVERY = { heartbeatSeconds: 10 } as const;

/** Tries soon, then ever more slowly, up to every 30 s. */
export const BACK_OFF = { retryBackoff: true, retryDelay: 1, retryDelayMax: 30 } as const;

/**
 * New jobs are notified of; those that become due (a retry, a job for later) are found by looking.
 * With notifications on, pg-boss would look every 30 s only.
 */
const LOOK = { notifyPollingIntervalSeconds: 2 } as const;

const YEARS = 365 * 24 * 3_600;

/**
 * What waits is never thrown away unseen: without it a subgraph would be wrong for ever. What nobody
 * can do waits for a build, or a neighbour, that can.
 */
const KEPT = { retryLimit: UNTIL_DONE, retentionSeconds: 10 * YEARS } as const;

/** What pg-boss answers and leaves out of its types. */
const commandResponse = z.object({ affected: z.number() });

type QueuePolicy = 'short' | 'key_strict_fifo';

export interface QueuedJob {
  readonly id: string;
  readonly data: unknown;
  /** Says which attempt this is, so that only its holder can complete it. */
  readonly retryCount: number;
}

/** Handles one job. A throw has it tried again. */
export type JobHandler = (job: QueuedJob) => Promise<void>;

/**
 * The subgraph's durable queues, in its own database: outbox, inbox and jobs. A thin layer over
 * pg-boss that fixes what all queues here have in common.
 */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #log: Logger;

  constructor(databaseUrl: string, log: Logger) {
    this.#log = log;
    const options = {
      connectionString: databaseUrl,
      schema: SCHEMA,
      max: CONNECTIONS,
      // Handed on to its pool. Its statements are long, and take longer to plan than to run.
      Client: PreparedClient,
      useListenNotify: true,
      monitorIntervalSeconds: 1,
      superviseIntervalSeconds: 1,
    };
    this.#boss = new PgBoss(options);
    this.#boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  /**
   * Makes a queue of jobs, or brings its settings up to date. Each job needs a key of its own; those
   * of a cron have none, and so one of them waits at most.
   */
  async createJobQueue(name: string, options: QueueOptions): Promise<void> {
    await this.#createQueue(name, 'short', { ...KEPT, ...options });
  }

  /** Makes a queue of events, first in, first out for each key, or brings its settings up to date. */
  async createEventQueue(name: string, options: QueueOptions): Promise<void> {
    await this.#createQueue(name, 'key_strict_fifo', { ...KEPT, ...options });
  }

  async #createQueue(name: string, policy: QueuePolicy, options: QueueOptions): Promise<void> {
    const settings = { ...RECOVERY, ...BACK_OFF, ...options, notify: true };
    await this.#boss.createQueue(name, { policy, ...settings });
    await this.#boss.updateQueue(name, settings);
  }

  /** Adds jobs in `em`'s transaction. One whose id is there already is dropped. */
  async insert(queue: string, jobs: JobInsert[], em: EntityManager): Promise<void> {
    await this.#boss.insert(queue, jobs, { db: fromKysely(em.getKysely()) });
  }

  /**
   * Adds jobs to a queue of events in `em`'s transaction, in the order given.
   *
   * pg-boss sorts by `created_on`, and that is the moment at which the transaction began: one that
   * began early and commits late would put its event before those of an earlier commit, and the jobs
   * of one transaction would be in the order of their ids. So the moment of writing takes its place,
   * one microsecond for each job.
   */
  async append(queue: string, jobs: readonly (JobInsert & { id: string })[], em: EntityManager) {
    await this.insert(queue, [...jobs], em);
    await sql`
      with written as materialized (select clock_timestamp() as at)
      update ${sql.table(`${SCHEMA}.job`)} as job
      set created_on = written.at - (${jobs.length} - place) * interval '1 microsecond'
      from written, unnest(${jobs.map((job) => job.id)}::uuid[]) with ordinality as added (id, place)
      where job.name = ${queue} and job.id = added.id and job.created_on = now()
    `.execute(em.getKysely());
  }

  /**
   * Marks a job as done in `em`'s transaction.
   *
   * @returns whether this attempt still held the job; if not, the transaction must be undone.
   */
  async complete(queue: string, job: QueuedJob, em: EntityManager): Promise<boolean> {
    const response = await this.#boss.complete(queue, job, null, {
      db: fromKysely(em.getKysely()),
    });
    return commandResponse.parse(response).affected === 1;
  }

  async cron(queue: string, expression: string): Promise<void> {
    await this.#boss.schedule(queue, expression, {});
  }

  /** Handles the queue's jobs, `batchSize` at a time side by side; one that fails does not touch the others. */
  async work(queue: string, batchSize: number, handle: JobHandler): Promise<void> {
    const options = { ...LOOK, batchSize, perJobResults: true, includeMetadata: true } as const;
    // Unknown until the first jobs may already be there.
    let worker: string | null = null;
    worker = await this.#boss.work<object, void, typeof options>(queue, options, async (jobs) => {
      this.#lookAgainAfter(worker);
      return Promise.all(jobs.map(async (job) => this.#settle(queue, job, handle)));
    });
  }

  /** Handles the queue's jobs in batches that succeed or fail as one. */
  async workBatches(
    queue: string,
    batchSize: number,
    handle: (data: unknown[]) => Promise<void>,
  ): Promise<void> {
    const options = { ...LOOK, batchSize } as const;
    let worker: string | null = null;
    worker = await this.#boss.work<object, void, typeof options>(queue, options, async (jobs) => {
      this.#lookAgainAfter(worker);
      await handle(jobs.map((job) => job.data));
    });
  }

  /**
   * Has the worker fetch again as soon as it is done. A batch holds at most one job of each
   * aggregate, so a short batch does not mean that the queue is empty.
   */
  #lookAgainAfter(worker: string | null): void {
    if (worker !== null) this.#boss.notifyWorker(worker);
  }

  async #settle(queue: string, job: QueuedJob, handle: JobHandler) {
    try {
      await handle(job);
      return { id: job.id, status: 'completed' as const };
    } catch (error) {
      this.#log.warn({ err: error, queue, job: job.id }, 'a job failed and is tried again');
      const reason = error instanceof Error ? error.message : String(error);
      return { id: job.id, status: 'failed' as const, output: { reason } };
    }
  }

  /** Takes no new job and waits for those that run, 10 s at most; what is left runs again elsewhere. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }
}
