import type { StoaEvent } from '@stoa/events';

/** Takes events in, for one subgraph. Resolves when they are stored and cannot be lost any more. */
export type Receive = (events: readonly StoaEvent[]) => Promise<void>;

/**
 * Carries events from the outbox of the subgraph where something happened to the inbox of each one
 * that wants to know. At least once, and in order for each aggregate; the inbox drops doubles.
 */
export interface EventBus {
  /** Resolves when the events are safe with the bus; a throw has the outbox try again. */
  publish(events: readonly StoaEvent[]): Promise<void>;
  /** @param types the events that the subscriber wants. */
  subscribe(subscriber: string, types: ReadonlySet<string>, receive: Receive): Promise<void>;
  /** Stops handing over events; what arrives later stays with the bus or the outbox. */
  close(): Promise<void>;
}
