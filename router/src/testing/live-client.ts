import type { Client, SubscribePayload } from 'graphql-ws';
import { onTestFinished, vi } from 'vitest';
import { required } from './test-router.ts';

interface LiveAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** What a subscription gave so far. */
export interface Received {
  readonly events: LiveAnswer[];
  /** Set when it has ended: null in peace, or by the errors or the close event that ended it. */
  ended?: { readonly by: unknown };
  stop(): void;
  /** Waits until so many events have come, and gives the last of them. */
  next(count: number): Promise<LiveAnswer>;
  /** Waits for the end. */
  end(): Promise<unknown>;
}

/** Sends an operation over the socket and keeps what comes. */
export function receive(
  client: Client,
  query: string,
  more: Partial<SubscribePayload> = {},
): Received {
  const received: Received = {
    events: [],
    stop: () => {},
    next: async (count) => {
      await vi.waitFor(() => {
        if (received.events.length < count) {
          throw new Error(
            `${received.events.length} of ${count} events; ${JSON.stringify(received)}`,
          );
        }
      }, WAIT);
      return required(received.events[count - 1]);
    },
    end: async () => {
      const { by } = await vi.waitFor(() => required(received.ended), WAIT);
      return by;
    },
  };
  received.stop = client.subscribe(
    { query, ...more },
    {
      next: (event) => received.events.push(JSON.parse(JSON.stringify(event))),
      error: (by) => {
        received.ended = { by };
      },
      complete: () => {
        received.ended ??= { by: null };
      },
    },
  );
  onTestFinished(() => received.stop());
  return received;
}

const WAIT = { timeout: 10_000, interval: 10 };
