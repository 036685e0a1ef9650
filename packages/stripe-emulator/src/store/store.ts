import { compactJournal, Journal, readJournal } from './journal.ts';
import type { Change, Event, StoredRecord, Tables } from './records.ts';

/** As Stripe: https://docs.stripe.com/api/idempotent_requests and https://docs.stripe.com/api/events, in seconds. */
const idempotentAnswersKept = 24 * 3600;
const eventsKept = 30 * 24 * 3600;

/**
 * All the emulator's state. Reads are plain look-ups; the one way to write is `commit`, which is
 * synchronous: an operation that reads, decides and commits without awaiting in between is atomic.
 */
export class Store {
  readonly #tables: { readonly [Kind in keyof Tables]: Map<string, Tables[Kind]> } = {
    payment_intent: new Map(),
    charge: new Map(),
    refund: new Map(),
    payment_method: new Map(),
    customer: new Map(),
    event: new Map(),
    authentication: new Map(),
    idempotent_answer: new Map(),
  };
  #journal: Journal | null = null;
  #onEvent: (event: Event) => void = () => {};

  find<Kind extends keyof Tables>(kind: Kind, id: string): Tables[Kind] | undefined {
    return this.#tables[kind].get(id);
  }

  /** Oldest first. */
  all<Kind extends keyof Tables>(kind: Kind): MapIterator<Tables[Kind]> {
    return this.#tables[kind].values();
  }

  /** Writes `changes` to the journal, all or none, and then makes them visible. */
  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#journal?.append(changes);
    for (const change of changes) {
      this.#apply(change);
      if (change.object === 'event') this.#onEvent(change);
    }
  }

  /** `listener` is called with each event after it was committed. */
  onEvent(listener: (event: Event) => void): void {
    this.#onEvent = listener;
  }

  /** Events the webhook has not taken yet. */
  *undelivered(): Generator<Event> {
    for (const event of this.#tables.event.values()) if (event.pending_webhooks > 0) yield event;
  }

  close(): void {
    this.#journal?.close();
  }

  #apply(change: Change): void {
    if (change.object === 'event_delivered') {
      const event = this.#tables.event.get(change.id);
      if (event) this.#tables.event.set(event.id, { ...event, pending_webhooks: 0 });
      return;
    }
    const table: Map<string, StoredRecord> = this.#tables[change.object];
    table.set(change.id, change);
  }

  /**
   * The state that `directory`'s journal holds, which is compacted on the way: superseded records
   * and those past their time are dropped.
   */
  static async open(directory: string): Promise<Store> {
    const store = new Store();
    for await (const changes of readJournal(directory))
      for (const change of changes) store.#apply(change);
    await compactJournal(directory, store.#worthKeeping(Date.now() / 1000));
    store.#journal = new Journal(directory);
    return store;
  }

  *#worthKeeping(now: number): Generator<StoredRecord> {
    const { idempotent_answer: answers, event: events, ...others } = this.#tables;
    for (const [key, answer] of answers)
      if (answer.created + idempotentAnswersKept < now) answers.delete(key);
    for (const [id, event] of events)
      if (event.created + eventsKept < now && event.pending_webhooks === 0) events.delete(id);
    for (const table of [...Object.values(others), events, answers]) yield* table.values();
  }
}
