import { newId, type NewContext } from '@stoa/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import type { UsersServices } from '../context.ts';
import type { SigningKeys } from './signing-keys.ts';

/** `GET /.well-known/jwks.json`: the public keys that people's tokens are verified with. */
export async function keysRoutes(
  app: FastifyInstance,
  keys: SigningKeys,
  newContext: NewContext<UsersServices>,
): Promise<void> {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    const published = await keys.published(newContext(newId()));
    return reply.header('cache-control', 'public, max-age=60').send(published);
  });
}
