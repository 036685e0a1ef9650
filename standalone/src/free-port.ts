import { once } from 'node:events';
import { createServer } from 'node:net';

/** This port if nobody listens on it, or else one that the system gives. */
export async function freePort(preferred: number, host: string): Promise<number> {
  return (await tryPort(preferred, host)) ?? (await tryPort(0, host)) ?? preferred;
}

async function tryPort(port: number, host: string): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' ? (address?.port ?? null) : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}
