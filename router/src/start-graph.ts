import type { ApolloServer } from '@apollo/server';
import type { Authenticate, Logger } from '@stoa/service-kit';
import { createServer } from './create-server.ts';
import { createFormatError } from './errors/format-error.ts';
import { createGateway, type SupergraphSource } from './gateway/create-gateway.ts';
import { SubgraphConnections, type ClientOf } from './gateway/subgraph-connections.ts';
import { createOperationLimits } from './limits/operation-limits.ts';
import { createRateLimit, type RateLimit } from './limits/rate-limit.ts';
import { createSocketProtocol } from './live/socket-protocol.ts';
import { Sockets } from './live/sockets.ts';
import { SubscriptionPlanner } from './live/subscription-planner.ts';
import { Subscriptions } from './live/subscriptions.ts';
import { createReadOperation, type ReadOperation } from './read-operation.ts';
import type { RequestContext } from './request-context.ts';
import type { RouterSettings } from './settings.ts';

/** What answers operations, however they arrive. */
export interface RunningGraph {
  readonly server: ApolloServer<RequestContext>;
  readonly sockets: Sockets;
  readonly authenticate: Authenticate;
  readonly readOperation: ReadOperation;
  readonly rateLimit: RateLimit;
  /** When no request runs any more. */
  stop(): Promise<void>;
}

/**
 * Loads the supergraph and connects to its subgraphs. HTTP and WebSocket share every part that
 * refuses or answers an operation.
 *
 * @throws when the supergraph cannot be loaded.
 */
export async function startGraph(options: {
  supergraph: SupergraphSource;
  clientOf: ClientOf;
  authenticate: Authenticate;
  settings: RouterSettings;
  log: Logger;
}): Promise<RunningGraph> {
  const { supergraph, authenticate, settings, log } = options;
  const connections = new SubgraphConnections(options.clientOf, log);
  const gateway = createGateway({ supergraph, connections, log });
  const checkLimits = createOperationLimits(settings);
  const readOperation = createReadOperation(settings.MAX_TOKENS);
  const rateLimit = createRateLimit(settings);
  const formatError = createFormatError(settings.INTROSPECTION);
  const server = createServer({ gateway, checkLimits, formatError, settings, log });

  let subscriptions: Subscriptions | null = null;
  const sockets = new Sockets(
    createSocketProtocol({
      server,
      subscriptions() {
        if (!subscriptions) throw new Error('There is no supergraph yet.');
        return subscriptions;
      },
      authenticate,
      readOperation,
      checkLimits,
      rateLimit,
      formatError,
      operationsPerSocket: settings.OPERATIONS_PER_SOCKET,
      log,
    }),
    { perAddress: settings.SOCKETS_PER_ADDRESS, buffer: settings.SOCKET_BUFFER_LIMIT },
    log,
  );
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    const planner = new SubscriptionPlanner(coreSupergraphSdl);
    const isNew = subscriptions !== null;
    subscriptions = new Subscriptions(planner, connections, log);
    // What is open was planned on the supergraph before.
    if (isNew) void sockets.sendAllAway();
  });

  try {
    await server.start();
  } catch (error) {
    sockets.stop();
    await connections.close();
    const source = 'file' in supergraph ? supergraph.file : 'given as text';
    throw new Error(`The supergraph (${source}) cannot be loaded.`, { cause: error });
  }
  return {
    server,
    sockets,
    authenticate,
    readOperation,
    rateLimit,
    async stop() {
      await server.stop();
      sockets.stop();
      await connections.close();
    },
  };
}
