import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { closedAddress } from '../testing/closed-port.ts';
import { required, startTestRouter } from '../testing/test-router.ts';

describe('health', () => {
  test('a router is ready when what it stands on is', async () => {
    let isReady = false;
    const router = await startTestRouter({ isReady: async () => isReady });
    expect(await router.fetch('/health/live')).toMatchObject({ status: 200 });
    expect((await router.fetch('/health/ready')).text).toBe('{"status":"not ready"}');
    isReady = true;
    expect((await router.fetch('/health/ready')).text).toBe('{"status":"ready"}');
  });

  test('a router that cannot tell is not ready, and lives', async () => {
    const router = await startTestRouter({
      isReady: async () => {
        throw new Error('no database');
      },
    });
    const ready = await router.fetch('/health/ready');
    expect(ready.headers.get('content-type')).toContain('application/json');
    expect([ready.text, (await router.fetch('/health/live')).status]).toEqual([
      '{"status":"not ready"}',
      200,
    ]);
  });
});

describe('forwards', () => {
  const BODY = '{ "amount":  1200,\n"currency":"EUR" }';

  test('a request to a subgraph in another process arrives as it was sent', async () => {
    const received: (IncomingMessage & { content?: string })[] = [];
    const subgraph = createServer((request, response) => {
      void text(request).then((content) => {
        received.push(Object.assign(request, { content }));
        return response.writeHead(202, { 'content-type': 'text/plain' }).end('taken');
      });
    }).listen(0, '127.0.0.1');
    await once(subgraph, 'listening');
    onTestFinished(() => void subgraph.close());
    const address = subgraph.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const router = await startTestRouter({
      forwards: [{ prefix: '/webhooks', to: { url: `http://127.0.0.1:${port}` } }],
    });
    const answer = await router.fetch('/webhooks/stripe?live=1', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'stripe-signature': 't=1,v1=ab',
        'x-client-address': '10.9.8.7',
        'x-request-id': 'hook-1',
      },
      body: BODY,
    });
    expect([answer.status, answer.text]).toEqual([202, 'taken']);
    const request = required(received[0]);
    expect([request.url, request.content]).toEqual(['/webhooks/stripe?live=1', BODY]);
    expect(request.headers).toMatchObject({
      'stripe-signature': 't=1,v1=ab',
      'x-client-address': '127.0.0.1',
      'x-request-id': 'hook-1',
    });
  });

  test('a client without a name is forwarded too', async () => {
    const subgraph = createServer((request, response) => {
      response.end(JSON.stringify(request.headers));
    }).listen(0, '127.0.0.1');
    await once(subgraph, 'listening');
    onTestFinished(() => void subgraph.close());
    const address = subgraph.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const router = await startTestRouter({
      forwards: [{ prefix: '/images', to: { url: `http://127.0.0.1:${port}` } }],
    });
    const socket = connect(router.port, '127.0.0.1');
    socket.write('GET /images/p1 HTTP/1.1\r\nhost: shop\r\nconnection: close\r\n\r\n');
    expect(await text(socket)).toContain('HTTP/1.1 200 OK');
  });

  test('a subgraph in this process may read bodies its own way', async () => {
    const router = await startTestRouter({
      forwards: [
        {
          prefix: '/webhooks',
          to: {
            plugin: async (app) => {
              app.removeAllContentTypeParsers();
              app.addContentTypeParser(
                '*',
                { parseAs: 'buffer' },
                async (_request: FastifyRequest, body: Buffer) => body,
              );
              app.post('/webhooks/stripe', async ({ body, headers }) => ({
                body: String(body),
                from: headers['x-client-address'],
              }));
            },
          },
        },
      ],
    });
    const answer = await router.fetch('/webhooks/stripe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-client-address': '10.9.8.7' },
      body: BODY,
    });
    expect(JSON.parse(answer.text)).toEqual({ body: BODY, from: '127.0.0.1' });
    expect((await router.query('{ teapot }')).status).toBe(200);
  });

  test('a subgraph that is down is said to be, and not where', async () => {
    const { origin, port } = new URL(await closedAddress());
    const router = await startTestRouter({
      forwards: [{ prefix: '/images', to: { url: origin } }],
    });
    const answer = await router.fetch('/images/p1.webp');
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(answer.text).not.toContain(port);
  });
});

describe('browsers', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

  test('any local origin may call while nothing else is set', async () => {
    const router = await startTestRouter();
    const allowed = await router.fetch('/graphql', preflight('http://localhost:5173'));
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    const refused = await router.fetch('/graphql', preflight('https://localhost.evil.example'));
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('only the origins that are set may call', async () => {
    const router = await startTestRouter({
      settings: { CORS_ORIGINS: 'https://shop.example, https://admin.shop.example' },
    });
    for (const [origin, allowed] of [
      ['https://shop.example', 'https://shop.example'],
      ['https://admin.shop.example', 'https://admin.shop.example'],
      ['http://localhost:5173', null],
    ] as const) {
      const answer = await router.fetch('/graphql', preflight(origin));
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
    }
  });

  test('an error can be read by a page of an allowed origin', async () => {
    const router = await startTestRouter({ settings: { BODY_LIMIT: '10' } });
    const answer = await router.query('{ teapot }', { headers: { origin: 'http://localhost:1' } });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:1');
  });

  test('an answer that is shown as a page can load and run nothing', async () => {
    const router = await startTestRouter();
    const { headers } = await router.query('{ teapot }');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('the Sandbox page knows the endpoint and leads to GraphiQL', async () => {
    const router = await startTestRouter();
    const page = await router.fetch('/', { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('initialSubscriptionEndpoint');
    expect(page.text).toContain('href="/graphiql"');
    expect(page.headers.get('content-security-policy')).toContain(
      'https://embeddable-sandbox.cdn.apollographql.com',
    );
  });

  test('somebody who opens the endpoint in a browser is shown the Sandbox', async () => {
    const router = await startTestRouter();
    const page = await router.fetch('/graphql', {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/']);
  });

  test('GraphiQL is served with all it loads, from this server alone', async () => {
    const router = await startTestRouter();
    const page = await router.fetch('/graphiql');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')+(;|$)/);
    const addresses = [...page.text.matchAll(/(?:src|href|from)[= ]"([^"]+)"/g)].map(
      ([, url]) => url,
    );
    expect(addresses).toContain('/graphiql/ruru.js');
    for (const address of addresses) {
      expect(address).toMatch(/^\/graphiql\//);
      const file = await router.fetch(required(address));
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toMatch(/javascript|css/);
    }
    expect((await router.fetch('/graphiql/../package.json')).status).toBe(404);
    expect((await router.fetch('/graphiql/nothing.js')).status).toBe(404);
  });
});
