import { internalError, metadataOf, type ErrorCode, type SubgraphRequest } from '@stoa/service-kit';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { newId } from './new-id.ts';
import type { RunningSubgraph } from './start-subgraph.ts';

/** RFC 6455: the server goes down. */
const GOING_AWAY = 1001;
const PATH = '/graphql';
const BODY_LIMIT = 1024 * 1024;
const BODY_RULE = 'The body must be JSON with a "query" and, if need be, "variables".';

const graphqlRequest = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * A subgraph's own server: GraphQL over HTTP and WebSocket, its plain routes, and health. Meant for
 * the router and the other subgraphs, not for the open internet.
 */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  listen: { host: string; port: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' });

  answerErrors(app, subgraph);
  app.post(PATH, async (request, reply) => {
    const body = graphqlRequest.safeParse(request.body);
    if (!body.success) {
      return reply.code(400).send(badRequest(BODY_RULE));
    }
    return subgraph.client.execute({
      ...requestOf(body.data),
      metadata: metadataOf(request.headers, newId),
    });
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await subgraph.isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  await app.register(subgraph.routes);

  const sockets = serveSubscriptions(app, subgraph);
  const url = await app.listen(listen);
  return {
    url: `${url}${PATH}`,
    async stop() {
      for (const socket of sockets.clients) socket.close(GOING_AWAY);
      await app.close();
    },
  };
}

/** What Fastify refuses, and what breaks in a plain route: nothing of the inside gets out. */
function answerErrors(app: FastifyInstance, subgraph: RunningSubgraph): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode < 500) return reply.code(statusCode).send(badRequest(error.message));
    const { requestId } = metadataOf(request.headers, newId);
    subgraph.log.error({ err: error, requestId, path: request.url }, 'request');
    return reply.code(500).send({ errors: [internalError(requestId)] });
  });
}

function badRequest(message: string) {
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST' satisfies ErrorCode } }] };
}

type GraphQLRequestBody = z.infer<typeof graphqlRequest>;

function requestOf({ query, operationName, variables }: GraphQLRequestBody) {
  return {
    query,
    ...(operationName != null && { operationName }),
    ...(variables != null && { variables }),
  };
}

/**
 * The graphql-transport-ws protocol over the same executor. The headers of a call come in
 * `connection_init`, so one socket is one identity.
 */
function serveSubscriptions(app: FastifyInstance, subgraph: RunningSubgraph): WebSocketServer {
  const server = new WebSocketServer({ server: app.server, path: PATH, maxPayload: BODY_LIMIT });
  useServer<Record<string, string>>(
    {
      schema: subgraph.schema,
      onSubscribe: async ({ connectionParams }, _id, payload) => {
        const request: SubgraphRequest = {
          ...requestOf(payload),
          metadata: metadataOf(connectionParams ?? {}, newId),
        };
        const document = parseOrNull(payload.query);
        if (document) return { schema: subgraph.schema, document, contextValue: request };
        return (await subgraph.client.execute(request)).errors;
      },
      execute: async ({ contextValue }) => subgraph.client.execute(contextValue as SubgraphRequest),
      subscribe: async ({ contextValue }) =>
        subgraph.client.subscribe(contextValue as SubgraphRequest),
    },
    server,
  );
  return server;
}

/** To tell subscriptions from queries. The executor refuses what cannot be parsed, in its own words. */
function parseOrNull(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
