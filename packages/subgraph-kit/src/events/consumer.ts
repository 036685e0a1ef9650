import type { EventContract, StoaEvent } from '@stoa/events';
import type { Context, Transaction } from '../context.ts';

/**
 * What a subgraph does when something happened elsewhere (or in itself). The handler's transaction
 * also marks the event as handled: its effect happens exactly once. A call to another subgraph has
 * no place in it; schedule a job for that.
 */
export interface Consumer<Services = unknown> {
  readonly contract: EventContract;
  readonly handle: (tx: Transaction, event: never, context: Context<Services>) => Promise<void>;
}

/**
 * @param handle runs in a transaction; a throw undoes it, and the event is tried again with growing
 *   pauses while later events of the same aggregate wait.
 */
export function consume<Type extends string, Data, Services>(
  contract: EventContract<Type, Data>,
  handle: (
    tx: Transaction,
    event: StoaEvent<Type, Data>,
    context: Context<Services>,
  ) => Promise<void>,
): Consumer<Services> {
  return { contract, handle };
}
