import { createServer } from 'node:http';
import { once } from 'node:events';

/** The address of a server that is not there: nothing listens on its port any more. */
export async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return `http://127.0.0.1:${address.port}/graphql`;
}
