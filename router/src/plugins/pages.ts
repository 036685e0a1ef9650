import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { GRAPHQL_PATH } from './graphql.ts';
import { sandboxPage } from './sandbox-page.ts';

const GRAPHIQL_PATH = '/graphiql';
const GRAPHIQL_FILES = '/graphiql/';

/** Where Apollo serves its Sandbox from. */
const SANDBOX_SCRIPTS = 'https://embeddable-sandbox.cdn.apollographql.com';
const SANDBOX_FRAMES = 'https://sandbox.embed.apollographql.com';

/** Pages for people: Apollo Sandbox at `/`, and GraphiQL, which needs no network, at `/graphiql`. */
export async function servePages(app: FastifyInstance): Promise<void> {
  const sandbox = page(sandboxPage({ graphql: GRAPHQL_PATH, graphiql: GRAPHIQL_PATH }), {
    'script-src': [SANDBOX_SCRIPTS],
    'frame-src': [SANDBOX_FRAMES],
  });
  app.get('/', async (_request, reply) => sandbox(reply));
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const isBrowser = method === 'GET' && headers.accept?.includes('text/html');
    return url === GRAPHQL_PATH && isBrowser ? reply.redirect('/') : undefined;
  });

  // ruru is GraphiQL with its bundle and its workers in the package.
  const graphiql = page(
    ruruHTML({
      staticPath: GRAPHIQL_FILES,
      endpoint: GRAPHQL_PATH,
      subscriptionEndpoint: GRAPHQL_PATH,
    }),
    { 'font-src': ["'self'", 'data:'], 'worker-src': ["'self'", 'blob:'] },
  );
  app.get(GRAPHIQL_PATH, async (_request, reply) => graphiql(reply));
  app.get(`${GRAPHIQL_FILES}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: GRAPHIQL_FILES,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.callNotFound();
    return reply
      .headers({ ...file.headers, 'cache-control': 'public, max-age=3600' })
      .send(file.content);
  });
}

/** Answers with the page, under a policy that lets run what is in it and what its sources add. */
function page(html: string, sources: Readonly<Record<string, readonly string[]>>) {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'connect-src': ["'self'", 'ws:', 'wss:'],
    'img-src': ["'self'", 'data:', 'https:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    ...sources,
    'script-src': ["'self'", ...inlineScriptHashes(html), ...(sources['script-src'] ?? [])],
  };
  const policy = Object.entries(directives)
    .map(([directive, allowed]) => [directive, ...allowed].join(' '))
    .join('; ');
  return (reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html);
}

function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?:\s[^>]*)?>([^]*?)<\/script>/g)]
    .map(([, script = '']) => script)
    .filter((script) => script !== '')
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}
