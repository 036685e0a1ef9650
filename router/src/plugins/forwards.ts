import httpProxy from '@fastify/http-proxy';
import { serviceUnavailable } from '@stoa/service-kit';
import type { FastifyInstance } from 'fastify';

/** A path that a subgraph owns and the router serves: webhooks, images, keys. */
export interface Forward {
  /** As `/webhooks`. It is the same at the subgraph. */
  readonly prefix: string;
  readonly to:
    | { /** The subgraph's origin. Bodies are streamed as they are. */ readonly url: string }
    | {
        /** Adds routes with their full paths, all under the prefix. It may parse bodies its own way. */
        readonly plugin: (app: FastifyInstance) => Promise<void>;
      };
}

/** Serves the subgraphs' plain HTTP routes. */
export async function forwardRoutes(
  app: FastifyInstance,
  forwards: readonly Forward[],
): Promise<void> {
  for (const { prefix, to } of forwards) {
    if ('plugin' in to) {
      await app.register(to.plugin);
      continue;
    }
    await app.register(httpProxy, {
      upstream: to.url,
      prefix,
      rewritePrefix: prefix,
      replyOptions: {
        // These are about the connection to the subgraph, not about the caller's.
        rewriteHeaders: ({ connection: _connection, 'keep-alive': _keepAlive, ...headers }) =>
          headers,
        onError(reply, { error }) {
          reply.log.warn({ err: error, prefix }, 'a forwarded request got no answer');
          // The prefix stands for the subgraph: which one serves it is not the caller's business.
          void reply.code(503).send({ errors: [serviceUnavailable(prefix)] });
        },
      },
    });
  }
}
