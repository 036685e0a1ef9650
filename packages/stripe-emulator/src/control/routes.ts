import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { resourceMissing } from '../api/errors.ts';
import { parseParams, positiveInteger } from '../api/params.ts';
import type { Event } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { WebhookSender } from '../webhooks/webhook-sender.ts';
import { ledgerOf } from './ledger.ts';

interface DeliverRoute {
  Params: { id: string };
}

const query = z.strictObject({
  times: positiveInteger.refine((times) => times <= 100, 'must be at most 100').default(1),
});

/** For tests and proofs, and not part of Stripe's API. None of them moves money. */
export function addControlRoutes(
  app: FastifyInstance,
  store: Store,
  webhooks: WebhookSender,
): void {
  app.get('/_emulator/ledger', () => ledgerOf(store));

  app.post<DeliverRoute>('/_emulator/events/:id/deliver', (request) => {
    const { times } = parseParams(query, request.query);
    const event = store.find('event', request.params.id);
    if (!event) throw resourceMissing(404, 'event', request.params.id, 'id');
    return deliverAgain(webhooks, event, times);
  });
}

/** `times` attempts at once, however often the webhook took it before: Stripe delivers at least once. */
async function deliverAgain(webhooks: WebhookSender, event: Event, times: number) {
  const attempts = await Promise.allSettled(
    Array.from({ length: times }, () => webhooks.attempt(event)),
  );
  return {
    attempts: attempts.map((attempt) =>
      attempt.status === 'fulfilled'
        ? { status: attempt.value }
        : { error: String(attempt.reason) },
    ),
  };
}
