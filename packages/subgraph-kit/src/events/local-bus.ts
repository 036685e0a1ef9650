import type { EventBus, Receive } from './bus.ts';

/** The bus of one process, with the moment from which it delivers. */
export interface LocalBus extends EventBus {
  /**
   * Lets events through, when everybody has subscribed. Until then publishers wait: an event from
   * before a restart would otherwise pass by those who are not there yet.
   */
  open(): void;
}

/** Straight from the outbox into the inboxes; an event is safe once those have it. */
export function createLocalBus(): LocalBus {
  const subscribers = new Map<string, { types: ReadonlySet<string>; receive: Receive }>();
  const opened = Promise.withResolvers<void>();
  let closed = false;
  return {
    open: opened.resolve,
    async publish(events) {
      await opened.promise;
      if (closed) throw new Error('The event bus is closed: the outbox keeps the events.');
      await Promise.all(
        [...subscribers.values()].map(async ({ types, receive }) => {
          const wanted = events.filter((event) => types.has(event.type));
          if (wanted.length > 0) await receive(wanted);
        }),
      );
    },
    async subscribe(subscriber, types, receive) {
      subscribers.set(subscriber, { types, receive });
    },
    async close() {
      closed = true;
      opened.resolve();
    },
  };
}
