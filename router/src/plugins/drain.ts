import type { FastifyInstance } from 'fastify';

/**
 * Lets go of connections while the server closes. Node closes those that are idle once, at the
 * start; one that answers its last request later would be kept alive for another minute.
 */
export function drainConnections(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    // The client then sends nothing more on it, so nothing can be lost.
    if (isClosing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async () => {
    // An answer whose headers were sent before could not say so.
    if (isClosing) setImmediate(() => app.server.closeIdleConnections());
  });
}
