import { fastifyApolloHandler } from '@as-integrations/fastify';
import websocket from '@fastify/websocket';
import { rateLimited, serviceUnavailable } from '@stoa/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { withStatus } from '../errors/http-status.ts';
import { subscriptionsNeedWebSocket } from '../errors/request-errors.ts';
import type { ReadOperation } from '../read-operation.ts';
import type { RequestContext } from '../request-context.ts';
import type { RunningGraph } from '../start-graph.ts';
import { metadataOf } from './request-identity.ts';

export const GRAPHQL_PATH = '/graphql';

/**
 * The graph: HTTP through Apollo Server, and a WebSocket where the request asks for an upgrade.
 * Both go through the same hooks first.
 *
 * @param socketMessageLimit bytes of one message from a client.
 */
export async function serveGraphQL(
  app: FastifyInstance,
  graph: RunningGraph,
  socketMessageLimit: number,
): Promise<void> {
  const { server, sockets, rateLimit } = graph;
  await app.register(websocket, {
    options: {
      maxPayload: socketMessageLimit,
      handleProtocols: (protocols) => handleProtocols(protocols),
      perMessageDeflate: false,
    },
    errorHandler(error, socket, request) {
      // A client that sends too much or breaks off: `ws` has begun to close such a socket itself.
      request.log.debug({ err: error }, 'a socket failed');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    },
    preClose: async () => sockets.sendAllAway(),
  });

  await app.register(async (scope) => {
    // The types that a form can send. They are read so that Apollo Server can refuse them as a
    // forged request, which says more than an unsupported media type.
    scope.addContentTypeParser(
      ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string' },
      async (_request: FastifyRequest, body: string) => body,
    );
    scope.addHook('onRequest', async (request, reply) => {
      const limited = await rateLimit(request.ip);
      if (limited) return refuse(reply, limited);
      if (request.ws && sockets.isFull(request.ip)) return refuse(reply, rateLimited(1));
      return undefined;
    });

    const handler = fastifyApolloHandler(server, {
      context: async (request, reply) => contextOf(request, reply, graph),
    });
    scope.route({
      method: 'GET',
      url: GRAPHQL_PATH,
      handler,
      wsHandler: (socket, { ip: address, headers }) =>
        sockets.add(socket, { address, userAgent: headers['user-agent'] }),
    });
    // Apollo Server answers the others with 405.
    scope.route({ method: ['POST', 'PUT', 'PATCH', 'DELETE'], url: GRAPHQL_PATH, handler });
  });
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { authenticate, readOperation }: RunningGraph,
): Promise<RequestContext> {
  refuseSubscription(request, readOperation);
  try {
    await authenticate(request.headers.authorization);
  } catch (error) {
    if (error instanceof GraphQLError) {
      reply.header('www-authenticate', 'Bearer');
      throw withStatus(error, 401);
    }
    request.log.error({ err: error }, 'tokens cannot be verified');
    throw withStatus(serviceUnavailable('users'), 503);
  }
  return { metadata: metadataOf(request) };
}

/** Before validation, which some subscriptions make throw. */
function refuseSubscription(request: FastifyRequest, readOperation: ReadOperation): void {
  const { query, operationName } = (request.body ?? request.query ?? {}) as Record<string, unknown>;
  // The word is cheap to look for, and spares all other documents a second parsing.
  if (typeof query !== 'string' || !query.includes('subscription')) return;
  const read = readOperation(query, typeof operationName === 'string' ? operationName : null);
  if ('error' in read) throw withStatus(read.error, 400);
  if (read.operation.operation === OperationTypeNode.SUBSCRIPTION) {
    throw withStatus(subscriptionsNeedWebSocket(GRAPHQL_PATH), 400);
  }
}

function refuse(reply: FastifyReply, limited: GraphQLError): FastifyReply {
  return reply
    .code(429)
    .header('retry-after', limited.extensions['retryAfterSeconds'])
    .send({ errors: [limited] });
}
