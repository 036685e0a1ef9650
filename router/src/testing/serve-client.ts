import { randomUUID } from 'node:crypto';
import { metadataOf, type SubgraphClient } from '@stoa/service-kit';
import Fastify from 'fastify';
import { GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { JSONWebKeySet } from 'jose';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

/**
 * Puts a subgraph into a server of its own, as the subgraphs' processes do.
 *
 * @param jwks published, if this is users.
 */
export async function serveClient(
  client: SubgraphClient,
  jwks?: JSONWebKeySet,
): Promise<{
  url: string;
  /** Ends it as a crash would: connections break off. */
  crash(): Promise<void>;
}> {
  const app = Fastify({ forceCloseConnections: true });
  app.post<{
    Body: { query: string; operationName?: string; variables?: Record<string, unknown> };
  }>('/graphql', async ({ body, headers }) =>
    client.execute({ ...body, metadata: metadataOf(headers, randomUUID) }),
  );
  app.get('/.well-known/jwks.json', async () => jwks);
  const sockets = new WebSocketServer({ server: app.server });
  useServer<Record<string, string>>(
    {
      onSubscribe: ({ connectionParams }, _id, { query, variables }) => ({
        schema: new GraphQLSchema({}),
        document: parse(query),
        contextValue: {
          query,
          variables: variables ?? {},
          metadata: metadataOf(connectionParams ?? {}, randomUUID),
        },
      }),
      subscribe: async ({ contextValue }) => client.subscribe(contextValue as never),
    },
    sockets,
  );
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  let isUp = true;
  const crash = async () => {
    if (!isUp) return;
    isUp = false;
    for (const socket of sockets.clients) socket.terminate();
    await app.close();
  };
  onTestFinished(crash);
  return { url: `${origin}/graphql`, crash };
}
