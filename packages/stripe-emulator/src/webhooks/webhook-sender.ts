import type { FastifyBaseLogger } from 'fastify';
import { Stripe } from 'stripe';
import { Agent, request } from 'undici';
import type { Event } from '../store/records.ts';

export interface WebhookOptions {
  /** Asked before each attempt. */
  url: () => string;
  /** Signs each attempt: `whsec_…`. */
  secret: string;
  /** Milliseconds before the second, third, … attempt; the last one is used again and again. */
  retryDelays: readonly [number, ...number[]];
  onDelivered: (event: Event) => void;
  log: FastifyBaseLogger;
}

/** How many deliveries may be under way at once; the others wait for a connection. */
const connections = 64;
/** Milliseconds: a webhook that takes longer has failed. */
const answerTimeout = 10_000;
/** Milliseconds that `stop` leaves to the deliveries under way. */
const stopGrace = 1000;

/**
 * Delivers events until the webhook answers with a 2xx: each on its own, in no promised order, at
 * least once, as Stripe does.
 */
export class WebhookSender {
  readonly #options: WebhookOptions;
  readonly #agent = new Agent({
    connections,
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  });
  readonly #abort = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  /** Events that wait for their next attempt. */
  readonly #waiting = new Map<string, { timer: NodeJS.Timeout; retry: () => void }>();
  #stopped = false;

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  /** Delivers `event`, and goes on trying until that succeeds. */
  send(event: Event): void {
    // The API call that made the event is answered first.
    setImmediate(() => this.#start(event, 0));
  }

  /** One attempt. Returns the webhook's HTTP status. @throws when the webhook cannot be reached. */
  async attempt(event: Event): Promise<number> {
    const { url, secret } = this.#options;
    const payload = JSON.stringify(event);
    const { statusCode, body } = await request(url(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (stoa stripe-emulator)',
        'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret }),
      },
      body: payload,
      dispatcher: this.#agent,
      signal: this.#abort.signal,
    });
    await body.dump();
    return statusCode;
  }

  /** Takes up at once what waits for its next attempt. */
  retryNow(): void {
    for (const { timer, retry } of this.#waiting.values()) {
      clearTimeout(timer);
      retry();
    }
  }

  /** Starts nothing more, and leaves what is under way a second to finish. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    const grace = setTimeout(() => this.#abort.abort(), stopGrace);
    await Promise.all(this.#underWay);
    clearTimeout(grace);
    await this.#agent.close();
  }

  #start(event: Event, failures: number): void {
    if (this.#stopped) return;
    this.#waiting.delete(event.id);
    const delivery = this.#deliver(event, failures).finally(() => this.#underWay.delete(delivery));
    this.#underWay.add(delivery);
  }

  async #deliver(event: Event, failures: number): Promise<void> {
    const { log, onDelivered } = this.#options;
    let reason: string;
    try {
      const status = await this.attempt(event);
      if (status >= 200 && status < 300) {
        onDelivered(event);
        return;
      }
      reason = `HTTP ${status}`;
    } catch (error) {
      reason = String(error);
    }
    const { id, type } = event;
    log.warn({ event: id, type, failures: failures + 1, reason }, 'an event was not delivered');
    if (!this.#stopped) this.#retryLater(event, failures);
  }

  #retryLater(event: Event, failures: number): void {
    const { retryDelays } = this.#options;
    const delay = retryDelays[failures] ?? retryDelays.at(-1);
    const retry = () => this.#start(event, failures + 1);
    this.#waiting.set(event.id, { timer: setTimeout(retry, delay), retry });
  }
}
