import type { TypedOperation } from '@stoa/service-kit';
import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** The answer to an operation, errors and all. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Told of everything that goes to the shop and comes from it. */
export interface Transcript {
  sent(operation: string, variables: unknown): void;
  answered(answer: unknown): void;
  live(operation: string, message: unknown): void;
}

const SILENT: Transcript = { sent() {}, answered() {}, live() {} };

/** Somebody who uses the shop through its public endpoint alone: over HTTP, and over a WebSocket. */
export class ShopClient {
  readonly url: string;
  readonly #transcript: Transcript;
  #token: string | null;
  #socket: Client | null = null;

  /** @param url of the shop, as `http://127.0.0.1:4000`. */
  constructor(url: string, options: { token?: string; transcript?: Transcript } = {}) {
    this.url = url;
    this.#token = options.token ?? null;
    this.#transcript = options.transcript ?? SILENT;
  }

  /** Somebody else, or the same with another token. */
  as(token: string | null): ShopClient {
    return new ShopClient(this.url, {
      transcript: this.#transcript,
      ...(token !== null && { token }),
    });
  }

  /** Runs an operation and gives the whole answer. */
  async ask<Data, Variables>(
    operation: TypedOperation<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>> {
    const query = operation.toString();
    this.#transcript.sent(nameOf(query), variables);
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.#token !== null && { authorization: `Bearer ${this.#token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data | null; errors?: Answer<Data>['errors'] };
    this.#transcript.answered(body.errors ? body : body.data);
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  }

  /** Runs an operation that must succeed, and gives its data. */
  async run<Data, Variables>(
    operation: TypedOperation<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, errors } = await this.ask(operation, variables);
    if (errors.length > 0 || data === null) {
      throw new Error(`${nameOf(operation.toString())} failed: ${JSON.stringify(errors)}`);
    }
    return data;
  }

  /** Opens a live stream. */
  follow<Data, Variables extends Record<string, unknown>>(
    operation: TypedOperation<Data, Variables>,
    variables: Variables,
  ): LiveStream<Data> {
    const query = operation.toString();
    this.#transcript.sent(nameOf(query), variables);
    this.#socket ??= createClient({
      url: `${this.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...(this.#token !== null && {
        connectionParams: { authorization: `Bearer ${this.#token}` },
      }),
    });
    return new LiveStream<Data>(
      this.#socket.iterate({ query, variables }) as AsyncIterableIterator<ExecutionResult<Data>>,
      (message) => this.#transcript.live(nameOf(query), message),
    );
  }

  async close(): Promise<void> {
    await this.#socket?.dispose();
  }
}

const LONGEST_WAIT_MS = 15_000;

/** The messages of a live stream, in order. */
export class LiveStream<Data> {
  readonly #source: AsyncIterator<ExecutionResult<Data>>;
  readonly #report: (message: unknown) => void;

  constructor(source: AsyncIterator<ExecutionResult<Data>>, report: (message: unknown) => void) {
    this.#source = source;
    this.#report = report;
  }

  /**
   * The next message that passes `wanted`; those before it are passed over.
   *
   * @throws when none comes within 15 s, or the stream ends, or a message carries errors.
   */
  async until(wanted: (data: Data) => boolean, what: string): Promise<Data> {
    const end = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      const data = await this.#nextWithin(end - Date.now(), what);
      if (wanted(data)) return data;
    }
  }

  async next(): Promise<Data> {
    return this.until(() => true, 'a message');
  }

  async end(): Promise<void> {
    await this.#source.return?.();
  }

  async #nextWithin(milliseconds: number, what: string): Promise<Data> {
    const late = AbortSignal.timeout(Math.max(1, milliseconds));
    const result = await Promise.race([
      this.#source.next(),
      new Promise<never>((_resolve, reject) => {
        late.addEventListener('abort', () =>
          reject(new Error(`Waited ${LONGEST_WAIT_MS / 1_000} s for ${what}: it did not come.`)),
        );
      }),
    ]);
    if (result.done) throw new Error(`The stream ended before ${what} came.`);
    this.#report(result.value);
    const { data, errors } = result.value;
    if (errors || data == null) throw new Error(`A live message failed: ${JSON.stringify(errors)}`);
    return data;
  }
}

function nameOf(query: string): string {
  return /(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? 'an operation';
}
