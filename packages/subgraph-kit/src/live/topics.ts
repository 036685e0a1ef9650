/**
 * Tells live subscriptions, in every process, that something changed. A message is only a nudge: it
 * may be lost or doubled without harm, since who listens reads the change from the database.
 */
export interface LiveTopics {
  /** Nudges all who listen to this topic. Never fails: a nudge that is lost costs only freshness. */
  publish(topic: string): void;
  /** Nudges for any of the topics, from now until the iteration is ended. Nudges that arrive together count as one. */
  listen(topics: readonly string[]): Nudges;
  close(): Promise<void>;
}

/** The topics that were nudged since the last step. */
export type Nudges = AsyncIterableIterator<ReadonlySet<string>, void, void>;
