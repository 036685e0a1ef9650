import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { closedAddress } from './testing/closed-port.ts';
import { serveClient } from './testing/serve-client.ts';
import { createShop } from './testing/shop.ts';
import { required } from './testing/test-router.ts';
import { createTokens } from './testing/tokens.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const FROM_SOURCE = ['--conditions=stoa-source', '--import', '@oxc-node/core/register'];

function startMain(env: Record<string, string>) {
  const main = spawn(process.execPath, [...FROM_SOURCE, MAIN], { env });
  onTestFinished(() => void main.kill('SIGKILL'));
  return main;
}

/** The endpoint, from the log. */
async function endpointOf(main: ReturnType<typeof startMain>): Promise<string> {
  for await (const line of createInterface({ input: main.stdout })) {
    const { msg, url } = JSON.parse(line);
    if (msg === 'the router answers') return url;
  }
  throw new Error(`The router has ended: ${await text(main.stderr)}`);
}

async function send(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

test('the router runs alone, and a signal stops it when the last request is answered', async () => {
  const tokens = await createTokens();
  const shop = createShop(tokens.authenticate);
  const users = await serveClient(required(shop.clients['users']), tokens.jwks);
  const products = await serveClient(required(shop.clients['products']));
  const folder = await mkdtemp(join(tmpdir(), 'stoa-router-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  const SUPERGRAPH = join(folder, 'supergraph.graphql');
  // products is where the supergraph says, users and orders where the environment says.
  const sdl = shop.supergraphSdl.replace('http://products.test/graphql', products.url);
  await writeFile(SUPERGRAPH, sdl);

  const main = startMain({
    SUPERGRAPH,
    USERS_URL: users.url,
    ORDERS_URL: await closedAddress(),
    PORT: '0',
  });
  const url = await endpointOf(main);
  const id = '0199b0a0-1111-7000-8000-000000000001';
  const answer = await send(
    url,
    '{ me { id } product(id: "p1") { name } order(id: "o1") { id } }',
    {
      authorization: await tokens.bearer(900, id),
    },
  );
  expect(answer).toMatchObject({
    data: { me: { id }, product: { name: 'Product p1' }, order: null },
    errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'orders' } }],
  });
  const keys = await fetch(new URL('/.well-known/jwks.json', url));
  expect(await keys.json()).toEqual(tokens.jwks);

  const running = send(url, '{ product(id: "slow") { id } }');
  await vi.waitFor(() => {
    expect(shop.fetches.map(({ query }) => query)).toContainEqual(expect.stringContaining('slow'));
  });
  const exited = once(main, 'exit');
  main.kill('SIGTERM');
  shop.slow.resolve();
  expect(await running).toEqual({ data: { product: { id: 'slow' } } });
  expect(await exited).toEqual([0, null]);
});

test('wrong settings are all named, and the router does not start', async () => {
  const main = startMain({ PORT: 'high', USERS_URL: 'nowhere', MAX_DEPTH: '-1' });
  const [[code], message] = await Promise.all([once(main, 'exit'), text(main.stderr)]);
  expect(code).toBe(1);
  for (const name of ['PORT', 'USERS_URL', 'MAX_DEPTH']) expect(message).toContain(name);
});
