import type { FastifyRequest } from 'fastify';
import type { Store } from '../store/store.ts';
import type { KeyKind } from './api-key.ts';
import type { Call } from './call.ts';
import { invalidRequest } from './errors.ts';

const longestKey = 255;

/** An HTTP request as operations see it. Query and body are one set of parameters, as with Stripe. */
export function toCall(store: Store, request: FastifyRequest, key: KeyKind = 'secret'): Call {
  const { id = '' } = request.params as { id?: string };
  const idempotencyKey = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
  if (Array.isArray(idempotencyKey) || (idempotencyKey?.length ?? 0) > longestKey)
    throw invalidRequest(`Send one Idempotency-Key of at most ${longestKey} characters.`);
  return {
    store,
    key,
    id,
    params: { ...(request.query as object), ...(request.body as object | undefined) },
    requestId: request.id,
    idempotencyKey: idempotencyKey || null,
    now: Math.floor(Date.now() / 1000),
    baseUrl: `${request.protocol}://${request.host}`,
  };
}
