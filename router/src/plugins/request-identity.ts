import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CallMetadata } from '@stoa/service-kit';

const REQUEST_ID = /^[\w.:-]{1,128}$/;
/** W3C trace context, level 1. */
const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** A caller's own request id when it is well formed, and else a new one. */
export function requestIdOf(headers: FastifyRequest['headers']): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/**
 * Gives every answer its request id, and sets the headers by which subgraphs learn where a request
 * came from. Whatever a caller wrote there is overwritten, on forwarded routes too.
 */
export function identifyRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { headers } = request.raw;
    headers['x-request-id'] = request.id;
    headers['x-client-address'] = request.ip;
    delete headers['x-client-user-agent'];
    if (headers['user-agent']) headers['x-client-user-agent'] = headers['user-agent'];
    if (!TRACEPARENT.test(String(headers['traceparent']))) delete headers['traceparent'];
    reply.header('x-request-id', request.id);
  });
}

/** What of a request is handed on to subgraphs. */
export function metadataOf(request: FastifyRequest): CallMetadata {
  const { authorization, traceparent, 'user-agent': userAgent } = request.headers;
  return {
    requestId: request.id,
    clientAddress: request.ip,
    ...(authorization !== undefined && { authorization }),
    ...(typeof traceparent === 'string' && { traceparent }),
    ...(userAgent !== undefined && { userAgent }),
  };
}
