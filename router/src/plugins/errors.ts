import { internalError } from '@stoa/service-kit';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { badRequest } from '../errors/request-errors.ts';

/** Gives what fails outside of GraphQL (a body too large, a path that is not there) a GraphQL answer too. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ errors: [badRequest(error.message)] });
    request.log.error({ err: error }, 'a request failed');
    return reply.code(status).send({ errors: [internalError(request.id)] });
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} ${request.url.split('?')[0]}.`;
    const error = new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
    return reply.code(404).send({ errors: [error] });
  });
}
