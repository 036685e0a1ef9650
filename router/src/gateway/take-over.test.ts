import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS, createLogger, type Authenticate } from '@stoa/service-kit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { receive } from '../testing/live-client.ts';
import { createShop } from '../testing/shop.ts';
import { startTestRouter } from '../testing/test-router.ts';

const anybody: Authenticate = async () => ({ caller: ANONYMOUS, expiresAt: null });
const SOON = { timeout: 10_000, interval: 50 };

/** A router on a file, with the shop of today and the one of tomorrow, which has one field more. */
async function startOnFile(log = createLogger('router', 'silent')) {
  const today = createShop(anybody);
  const tomorrow = createShop(anybody, 'extend type Query { motto: String }');
  const folder = await mkdtemp(join(tmpdir(), 'stoa-router-'));
  onTestFinished(async () => rm(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, today.supergraphSdl);
  const router = await startTestRouter({ supergraph: { file }, clients: tomorrow.clients, log });
  return { router, tomorrow, write: async (sdl: string) => writeFile(file, sdl) };
}

test('a new supergraph is taken over and no request is dropped', async () => {
  const { router, tomorrow, write } = await startOnFile();
  expect((await router.query('{ motto }')).status).toBe(400);

  const failures: unknown[] = [];
  let isRunning = true;
  const clients = Array.from({ length: 4 }, async (_client, index) => {
    for (let round = 0; isRunning; round += 1) {
      // Half of them send a document that was never planned before.
      const alias = index % 2 === 0 ? 'orders' : `a${round}: orders`;
      const answer = await router.query(`{ ${alias}(first: 2) { customer { name } } }`);
      if (answer.status !== 200 || answer.errors) failures.push(answer);
    }
  });
  await write(tomorrow.supergraphSdl);
  await vi.waitFor(async () => {
    expect((await router.query('{ motto }')).data).toEqual({ motto: null });
  }, SOON);
  isRunning = false;
  await Promise.all(clients);
  expect(failures).toEqual([]);
});

test('sockets are told to come back when there is a new supergraph, and then find it', async () => {
  const { router, tomorrow, write } = await startOnFile();
  const live = receive(router.connect(), 'subscription { orderUpdates(orderId: "o1") { id } }');
  await vi.waitFor(() => expect(tomorrow.orderUpdates.listening).toBe(1));
  await write(tomorrow.supergraphSdl);
  expect(await live.end()).toMatchObject({ code: 1012 });
  const again = receive(router.connect(), '{ motto }');
  expect(await again.next(1)).toEqual({ data: { motto: null } });
});

test('a client that tries again has its subscription back without doing anything', async () => {
  const { router, tomorrow, write } = await startOnFile();
  const live = receive(
    router.connect({ retryAttempts: 5, retryWait: async () => {} }),
    'subscription { orderUpdates(orderId: "o1") { status } }',
  );
  await vi.waitFor(() => expect(tomorrow.orderUpdates.listening).toBe(1));
  await write(tomorrow.supergraphSdl);
  await vi.waitFor(() => expect(tomorrow.orderUpdates.opened).toBe(2), SOON);
  tomorrow.orderUpdates.publish({ id: 'o1', status: 'SENT' });
  expect(await live.next(1)).toEqual({ data: { orderUpdates: { status: 'SENT' } } });
});

test('a supergraph that does not load leaves the one before in place', async () => {
  const lines: string[] = [];
  const log = createLogger('router', 'error', { write: (line) => void lines.push(line) });
  const { router, tomorrow, write } = await startOnFile(log);
  const live = receive(
    router.connect(),
    'subscription { orderUpdates(orderId: "o1") { status customer { name } } }',
  );
  await vi.waitFor(() => expect(tomorrow.orderUpdates.listening).toBe(1));
  await write(tomorrow.supergraphSdl.slice(0, 2_000));
  await vi.waitFor(() => expect(lines.join('')).toContain('the one before stays'), SOON);
  expect((await router.query('{ orders(first: 1) { customer { name } } }')).status).toBe(200);
  tomorrow.orderUpdates.publish({ id: 'o1', status: 'SENT' });
  await live.next(1);
});

test('a router whose supergraph is not there does not start', async () => {
  const missing = join(tmpdir(), 'stoa-no-such-file.graphql');
  await expect(startTestRouter({ supergraph: { file: missing } })).rejects.toThrow(missing);
});
