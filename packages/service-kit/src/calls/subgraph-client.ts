import type { ExecutionResult } from 'graphql';
import type { Stream } from '../streams.ts';

export const SUBGRAPHS = [
  'users',
  'catalog',
  'cart',
  'orders',
  'payments',
  'notifications',
] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** What travels along with a call. Over HTTP each is a header (see `http-client.ts`). */
export interface CallMetadata {
  /** `Authorization`, as the caller sent it. The subgraph verifies it again and trusts nothing else. */
  readonly authorization?: string;
  /** `x-request-id`: the same in every log line that one request causes. */
  readonly requestId: string;
  /** W3C trace context. */
  readonly traceparent?: string;
  /** `x-client-address`: where the request came from, set by the router alone. */
  readonly clientAddress?: string;
  /** `user-agent` of the caller. */
  readonly userAgent?: string;
}

export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly metadata: CallMetadata;
}

/**
 * One subgraph, as its callers (the router and the other subgraphs) see it. There are two forms:
 * in process, and over HTTP and WebSocket.
 */
export interface SubgraphClient {
  readonly name: string;
  /**
   * Runs a query or mutation. GraphQL errors are part of the result.
   *
   * @param signal ends the wait when aborted.
   * @throws {SubgraphUnreachable} when there is no answer at all.
   */
  execute(request: SubgraphRequest, signal?: AbortSignal): Promise<ExecutionResult>;
  /**
   * Opens a subscription. An operation that is refused gives one result with `errors` and ends.
   * Ending the stream (`return()`) closes it upstream.
   *
   * The stream throws {SubgraphUnreachable} when the upstream is lost.
   */
  subscribe(request: SubgraphRequest): Promise<Stream<ExecutionResult>>;
  close(): Promise<void>;
}

/** No answer: refused, timed out, broken off, or not GraphQL. Says nothing of what the call did. */
export class SubgraphUnreachable extends Error {
  override readonly name = 'SubgraphUnreachable';
  readonly subgraph: string;

  constructor(subgraph: string, reason: string, cause?: unknown) {
    super(`${subgraph}: ${reason}`, { cause });
    this.subgraph = subgraph;
  }
}
