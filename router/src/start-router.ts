import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Authenticate, Logger } from '@stoa/service-kit';
import type { SupergraphSource } from './gateway/create-gateway.ts';
import type { ClientOf } from './gateway/subgraph-connections.ts';
import { drainConnections } from './plugins/drain.ts';
import { answerErrors } from './plugins/errors.ts';
import { forwardRoutes, type Forward } from './plugins/forwards.ts';
import { GRAPHQL_PATH, serveGraphQL } from './plugins/graphql.ts';
import { reportHealth } from './plugins/health.ts';
import { servePages } from './plugins/pages.ts';
import { identifyRequests, requestIdOf } from './plugins/request-identity.ts';
import { logRequests } from './plugins/request-log.ts';
import { secureAnswers } from './plugins/security.ts';
import type { RouterSettings } from './settings.ts';
import { startGraph, type RunningGraph } from './start-graph.ts';

/** For the whole of a request, its body too. Who sends slower only wants to hold connections open. */
const REQUEST_ARRIVES_WITHIN_MS = 60_000;

export interface RouterOptions {
  /** A file is watched: a new one is taken over without dropping a request. */
  readonly supergraph: SupergraphSource;
  readonly clientOf: ClientOf;
  /** Without service tokens: those are never accepted from outside. */
  readonly authenticate: Authenticate;
  readonly forwards: readonly Forward[];
  readonly settings: RouterSettings;
  /** Whether what the router stands on is ready. Left out, a loaded supergraph is enough. */
  readonly isReady?: () => Promise<boolean>;
  readonly log: Logger;
}

export interface RunningRouter {
  /** The GraphQL endpoint, for HTTP and, as `ws:`, for WebSocket. */
  readonly url: string;
  readonly port: number;
  /** Finishes what was accepted, tells sockets to come back, then closes, the subgraphs' clients too. */
  stop(): Promise<void>;
}

/** The port is taken. Another one can be tried by starting again. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  readonly port: number;

  constructor(host: string, port: number, cause: unknown) {
    super(`Port ${port} on ${host} is in use: stop what listens there, or set PORT to another.`, {
      cause,
    });
    this.port = port;
  }
}

/**
 * Starts the one public endpoint. When the promise resolves it answers.
 *
 * @throws {PortInUseError} when the port is taken; everything is closed again.
 */
export async function startRouter(options: RouterOptions): Promise<RunningRouter> {
  const { settings, log } = options;
  const graph = await startGraph(options);
  let isStopping = false;
  const isReady = async () => !isStopping && ((await options.isReady?.()) ?? true);
  const app = await createApp(options, graph, isReady).catch(async (error: unknown) => {
    await graph.stop();
    throw error;
  });

  async function close(): Promise<void> {
    isStopping = true;
    await app.close();
    await graph.stop();
  }
  let closed: Promise<void> | null = null;
  const stop = async () => (closed ??= close());

  try {
    const origin = await app.listen({ host: settings.HOST, port: settings.PORT });
    const url = `${origin}${GRAPHQL_PATH}`;
    log.info({ url }, 'the router answers');
    return { url, port: Number(new URL(url).port || 80), stop };
  } catch (error) {
    await stop();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new PortInUseError(settings.HOST, settings.PORT, error) : error;
  }
}

/** The HTTP server. The calls below stand in the order in which a request meets them. */
async function createApp(
  { settings, log, forwards }: RouterOptions,
  graph: RunningGraph,
  isReady: () => Promise<boolean>,
): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: ({ headers }) => requestIdOf(headers),
    bodyLimit: settings.BODY_LIMIT,
    requestTimeout: REQUEST_ARRIVES_WITHIN_MS,
    trustProxy: settings.TRUSTED_PROXIES.length > 0 ? settings.TRUSTED_PROXIES : false,
    // While it stops, what still comes on open connections is answered, and they close after it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  identifyRequests(app);
  logRequests(app);
  drainConnections(app);
  await secureAnswers(app, settings);
  answerErrors(app);
  reportHealth(app, isReady);
  await serveGraphQL(app, graph, settings.SOCKET_MESSAGE_LIMIT);
  if (settings.INTROSPECTION) await servePages(app);
  await forwardRoutes(app, forwards);
  return app;
}
