import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { Pool } from 'undici';
import { WebSocket } from 'ws';
import type { Stream } from '../streams.ts';
import {
  SubgraphUnreachable,
  type CallMetadata,
  type SubgraphClient,
  type SubgraphRequest,
} from './subgraph-client.ts';

const CONNECTIONS = 64;
/** How long a subgraph may be silent: after a request, and after a ping on a live connection. */
const ANSWER_TIMEOUT_MS = 10_000;
/** Beyond this an answer is refused rather than held in memory. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** The headers that carry a call's metadata; the subgraph's server reads them back by `metadataOf`. */
export function headersOf(metadata: CallMetadata): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': metadata.requestId };
  if (metadata.authorization !== undefined) headers['authorization'] = metadata.authorization;
  if (metadata.traceparent !== undefined) headers['traceparent'] = metadata.traceparent;
  if (metadata.clientAddress !== undefined) headers['x-client-address'] = metadata.clientAddress;
  if (metadata.userAgent !== undefined) headers['x-client-user-agent'] = metadata.userAgent;
  return headers;
}

/** The metadata in the headers of a call, of which only the first value of each counts. */
export function metadataOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  newRequestId: () => string,
): CallMetadata {
  const first = (name: string) => [headers[name]].flat()[0];
  const authorization = first('authorization');
  const traceparent = first('traceparent');
  const clientAddress = first('x-client-address');
  const userAgent = first('x-client-user-agent');
  return {
    requestId: first('x-request-id') ?? newRequestId(),
    ...(authorization !== undefined && { authorization }),
    ...(traceparent !== undefined && { traceparent }),
    ...(clientAddress !== undefined && { clientAddress }),
    ...(userAgent !== undefined && { userAgent }),
  };
}

/**
 * A subgraph in a process of its own: queries over an `undici` pool with keep-alive, subscriptions
 * over a graphql-ws socket each, because identity belongs to the socket.
 *
 * @param url the subgraph's GraphQL endpoint, as `http://orders:4004/graphql`.
 * @param answerTimeoutMs a subgraph that is silent for this long counts as gone.
 */
export function createHttpClient(
  name: string,
  url: string,
  { answerTimeoutMs = ANSWER_TIMEOUT_MS } = {},
): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  });
  const sockets = new Set<Client>();

  return {
    name,

    async execute({ query, operationName, variables, metadata }, signal) {
      try {
        const { body, statusCode } = await pool.request({
          path: pathname,
          method: 'POST',
          headers: { ...headersOf(metadata), 'content-type': 'application/json' },
          body: JSON.stringify({ query, operationName, variables }),
          ...(signal && { signal }),
        });
        const answer = await body.json();
        if (!isExecutionResult(answer)) {
          throw new SubgraphUnreachable(name, `answered ${statusCode} without GraphQL in it`);
        }
        return answer;
      } catch (error) {
        if (error instanceof SubgraphUnreachable) throw error;
        throw new SubgraphUnreachable(
          name,
          error instanceof Error ? error.message : 'no answer',
          error,
        );
      }
    },

    async subscribe({ query, operationName, variables, metadata }: SubgraphRequest) {
      const client = connect(url.replace(/^http/, 'ws'), metadata, answerTimeoutMs);
      sockets.add(client);
      const upstream = client.iterate({
        query,
        operationName: operationName ?? null,
        variables: { ...variables },
      });
      const closeSocket = async () => {
        sockets.delete(client);
        await client.dispose();
      };
      const stream: Stream<ExecutionResult> = {
        async next() {
          try {
            const result = await upstream.next();
            if (!result.done) return { value: result.value as ExecutionResult, done: false };
          } catch (error) {
            await closeSocket();
            // graphql-ws throws the errors of an operation that was refused, and else what closed the socket.
            if (Array.isArray(error)) return { value: { errors: error }, done: false };
            throw new SubgraphUnreachable(name, 'the live connection was lost', error);
          }
          await closeSocket();
          return { value: undefined, done: true };
        },
        async return() {
          await upstream.return?.();
          await closeSocket();
          return { value: undefined, done: true };
        },
        [Symbol.asyncIterator]: () => stream,
      };
      return stream;
    },

    async close() {
      await Promise.all([...sockets].map(async (client) => client.dispose()));
      await pool.close();
    },
  };
}

/**
 * One live connection. A subgraph whose machine vanished closes nothing: it is pinged, and the
 * connection cut when no answer comes.
 */
function connect(url: string, metadata: CallMetadata, answerTimeoutMs: number): Client {
  let silence: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: headersOf(metadata),
    connectionAckWaitTimeout: answerTimeoutMs,
    keepAlive: answerTimeoutMs,
    retryAttempts: 0,
    on: {
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), answerTimeoutMs);
      },
      pong: () => clearTimeout(silence),
      closed: () => clearTimeout(silence),
    },
  });
  return client;
}

function isExecutionResult(answer: unknown): answer is ExecutionResult {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
