import cors from '@fastify/cors';
import formbody from '@fastify/formbody';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';
import { parse, type IParseOptions } from 'qs';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { readApiKey, secretKeyRequired } from './api-key.ts';
import type { Call, Operation, Outcome } from './call.ts';
import { StripeApiError } from './errors.ts';
import { expand } from './expand.ts';
import { onceForEachKey } from './idempotency.ts';
import { routes } from './routes.ts';
import { toCall } from './to-call.ts';

/** `metadata[orderId]=1`, `expand[]=a`, `expand[0]=a` */
const forms: IParseOptions<true> = { depth: 5, parameterLimit: 1000, ignoreQueryPrefix: true };

/** Stripe's API over HTTP, on `store`. */
export async function createServer(store: Store, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId('req'),
    routerOptions: { querystringParser: (text) => parse(text, forms) },
  });
  // Forms are all that Stripe reads.
  app.removeAllContentTypeParsers();
  await app.register(formbody, { parser: (text) => parse(text, forms) });
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    exposedHeaders: ['Request-Id', 'Idempotent-Replayed'],
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('request-id', request.id);
    done();
  });
  addErrorAnswers(app);
  for (const { method, url, operation, key } of routes) {
    app.route({
      method,
      url,
      handler: (request, reply) => {
        const given = readApiKey(request.headers.authorization);
        if (given === 'publishable' && key === 'secret') throw secretKeyRequired();
        const call = toCall(store, request, given);
        const address = `${method} ${request.url}`;
        const { outcome, replayed } = onceForEachKey(call, address, () => run(operation, call));
        store.commit(outcome.changes);
        if (replayed) reply.header('idempotent-replayed', 'true');
        return reply.code(outcome.status).send(outcome.body);
      },
    });
  }
  return app;
}

function run(operation: Operation, call: Call): Outcome {
  const outcome = operation(call);
  const paths = call.params['expand'];
  if (!Array.isArray(paths) || outcome.status !== 200) return outcome;
  return { ...outcome, body: expand(outcome.body, paths, call.store, outcome.changes) };
}

function addErrorAnswers(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | StripeApiError>((error, request, reply) => {
    if (error instanceof StripeApiError)
      return reply.code(error.status).send({ error: error.body });
    const { statusCode = 500, message } = error;
    if (statusCode < 500)
      return reply.code(statusCode).send({ error: { type: 'invalid_request_error', message } });
    request.log.error(error);
    return reply.code(500).send({ error: { type: 'api_error', message } });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      error: {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${request.method}: ${request.url}). The Stripe emulator has the parts of Stripe's API that its README lists.`,
      },
    }),
  );
}
