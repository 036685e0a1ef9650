import type { EventBus, Receive } from './bus.ts';

/** The bus of one process: straight from the outbox into the inboxes, safe once those have it. */
export function createLocalBus(): EventBus {
  const subscribers = new Map<string, { types: ReadonlySet<string>; receive: Receive }>();
  return {
    async publish(events) {
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
      subscribers.clear();
    },
  };
}
