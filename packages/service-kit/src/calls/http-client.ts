import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { Pool } from 'undici';
import { WebSocket } from 'ws';
import {
  SubgraphUnreachable,
  type CallMetadata,
  type SubgraphClient,
  type SubgraphRequest,
} from './subgraph-client.ts';

const CONNECTIONS = 64;
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
 * over one graphql-ws socket for each identity, because identity belongs to the socket.
 *
 * @param url the subgraph's GraphQL endpoint, as `http://orders:4004/graphql`.
 */
export function createHttpClient(name: string, url: string): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
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
        throw new SubgraphUnreachable(name, error instanceof Error ? error.message : 'no answer', error);
      }
    },

    async *subscribe(request: SubgraphRequest) {
      const client = createClient({
        url: url.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: headersOf(request.metadata),
        retryAttempts: 0,
        lazy: true,
      });
      sockets.add(client);
      try {
        yield* client.iterate<ExecutionResult['data'] & object>({
          query: request.query,
          operationName: request.operationName ?? null,
          variables: { ...request.variables },
        }) as AsyncGenerator<ExecutionResult>;
      } catch (error) {
        if (Array.isArray(error)) yield { errors: error };
        else throw new SubgraphUnreachable(name, 'the live connection was lost', error);
      } finally {
        sockets.delete(client);
        await client.dispose();
      }
    },

    async close() {
      await Promise.all([...sockets].map(async (client) => client.dispose()));
      await pool.close();
    },
  };
}

function isExecutionResult(answer: unknown): answer is ExecutionResult {
  return (
    typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)
  );
}
